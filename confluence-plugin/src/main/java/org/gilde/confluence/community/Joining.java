package org.gilde.confluence.community;

/** How somebody becomes a member; the coordinator chooses. */
public enum Joining {
    /** In one click, nobody approves. */
    OPEN,
    /** Whoever asks is let in by a coordinator or stand-in. */
    ON_REQUEST,
    /** Whoever was invited. */
    INVITED
}
