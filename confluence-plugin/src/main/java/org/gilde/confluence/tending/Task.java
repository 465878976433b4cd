package org.gilde.confluence.tending;

/** The five small things that keep a community alive for a week. */
public enum Task {
    /** Answer the question that waits longest. */
    QUESTION,
    /** Welcome whoever came in lately. */
    WELCOME,
    /** Look whether a page that nobody touched for a year still holds. */
    KEY_PAGE,
    /** Thank somebody who wrote. */
    THANKS,
    /** Invite one person. */
    INVITE
}
