package org.gilde.confluence.community;

/** What became of a wish. Asking again what was done before is {@link #UNCHANGED}. */
public enum Outcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    /** The caller may not do this. */
    REFUSED,
    /** There is no such community, as far as the caller may know. */
    NO_COMMUNITY,
    /** The community is closed: people may leave it, nothing else. */
    CLOSED,
    /** Its only coordinator has to hand it over first. */
    LAST_COORDINATOR,
    /** The person it is about is no member, or did not ask. */
    NOBODY;

    /** Says whether things now are as they were wished. */
    public boolean isGranted() {
        return this == DONE || this == UNCHANGED;
    }
}
