package org.gilde.confluence.learning;

/** Takes some of what waits, now that somebody matches: as much as somebody wants to wait for. */
public interface Retaking {

    /** Tries the Actors with the most events, as many at most, and returns how many events no longer wait. */
    int retake(int actors);

    /**
     * Tries some of the Actors, those with the most events first.
     *
     * @param from how many to leave out
     * @param most how many to try
     */
    Part retake(int from, int most);

    /**
     * What came of some Actors.
     *
     * @param events how many no longer wait
     * @param actors how many no longer wait
     * @param more whether there may be others behind them
     */
    record Part(int events, int actors, boolean more) {}

    /** Tries the one Actor whose events wait under that key, and returns how many events no longer wait. */
    int retake(String actorKey);
}
