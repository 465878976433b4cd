package org.gilde.confluence.learning;

/** Tries the events again that wait for somebody to match. */
public interface Rematching {

    /** Matches what can be matched now and returns how many events no longer wait. */
    int rematch();
}
