package org.gilde.confluence.learning;

/** Takes some of what waits, now that somebody matches: as much as somebody wants to wait for. */
public interface Retaking {

    /** Tries the Actors with the most events, as many at most, and returns how many events no longer wait. */
    int retake(int actors);

    /** Tries the one Actor whose events wait under that key, and returns how many events no longer wait. */
    int retake(String actorKey);
}
