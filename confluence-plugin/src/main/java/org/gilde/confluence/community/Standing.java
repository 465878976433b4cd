package org.gilde.confluence.community;

/** How far somebody is on the way in. */
public enum Standing {
    /** Asked to be let in. */
    ASKED,
    /** Was invited, and has not answered. */
    INVITED,
    /** Is a member. */
    JOINED
}
