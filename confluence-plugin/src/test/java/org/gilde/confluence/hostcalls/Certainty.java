package org.gilde.confluence.hostcalls;

/** How sure a signature is. */
public enum Certainty {
    /** Seen in code built for Confluence 10, or in Javadoc of 9 or 10. */
    CONFIRMED,
    /** Seen for older versions only, or concluded from what stands beside it. */
    LIKELY,
    /** Sources contradict each other, or there is none. */
    UNSURE,
    /** Not Confluence's at all: for the stand-in and for tests. The app must not link to it. */
    STAND_IN
}
