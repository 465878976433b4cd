package org.gilde.confluence.upkeep;

/** How much waits in the app. */
public interface Queues {

    /**
     * What waits.
     *
     * @param events learning events whose person was not found
     * @param permissions notes of communities whose permissions have yet to follow
     * @param underWay things being done with communities
     * @param stuck of those, the ones whose next step failed three times or more
     * @param letters that were not handed over to the mail server
     */
    record Lengths(long events, long permissions, long underWay, long stuck, long letters) {}

    /** Counts. A fixed number of queries. */
    Lengths lengths();
}
