package org.gilde.bridge.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The letters that wait for an operator. Every method throws {@link org.gilde.xapi.store.StoreUnavailableException} if
 * the database did not answer; trying again may help.
 */
public interface DeadLetters {
    /** Keeps letters; the same Statement on the same route stays one letter. */
    void add(List<DeadLetter> letters);

    /** Returns the oldest ones, at most so many. */
    List<DeadLetter> oldest(int limit);

    /** Returns one letter, empty if it is gone. */
    Optional<DeadLetter> find(long id);

    /** Returns how many there are. */
    long count();

    /** Removes one letter; returns false if it was gone already. */
    boolean drop(long id);

    /** Removes what was given up before a moment; returns how many. */
    int dropBefore(Instant moment);
}
