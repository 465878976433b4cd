package org.gilde.confluence.tending;

/** The five small things that keep a community alive for a week, and a sixth while a course run waits. */
public enum Task {
    /** Look at a course run whose people may become a Learning Community; only while there is one. */
    COHORT,
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
