package org.gilde.confluence.participation;

import java.time.LocalDate;

/** How often a community's pages are opened, by day and without names. What changes anything wants a transaction. */
public interface Views {

    /**
     * Adds to a day's count.
     *
     * @param node which of the wiki's processes saw it: each writes a row of its own, so none waits for another
     */
    void add(String community, LocalDate day, String node, long more);

    /** Returns how many there were from one day up to the day before another. */
    long sum(String community, LocalDate since, LocalDate before);

    /** Forgets what was counted before a day. */
    void forgetBefore(LocalDate day);
}
