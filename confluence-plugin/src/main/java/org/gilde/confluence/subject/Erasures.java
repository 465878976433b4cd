package org.gilde.confluence.subject;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** What people had erased and how far each of it came; never what it was about. Changes want a transaction. */
public interface Erasures {

    /** How much a person has erased. */
    enum Scope {
        ITEM,
        TOPIC,
        ALL
    }

    /** What became of the bridge's store. */
    enum Remote {
        /** The bridge did not do it yet; it is asked again and again. */
        WAITING,
        /** The bridge forgot the person. */
        DONE,
        /** Nobody told the app where the bridge is: its operator erases by command. */
        UNTOLD,
        /** The bridge forgets people as a whole only. */
        WHOLE_ONLY,
        /** No identifier of the person is known that the bridge could be asked for. */
        NOBODY
    }

    /**
     * One of them.
     *
     * @param items how many there were
     * @param gone when they were gone from the app
     * @param remote absent until the bridge's turn
     * @param finished when all of it was done
     */
    record Erasure(
            PersonKey person,
            Instant asked,
            Scope scope,
            int items,
            Optional<Instant> gone,
            Optional<Remote> remote,
            Optional<Instant> finished) {}

    /** Keeps that somebody asks. */
    void begin(PersonKey person, Instant asked, Scope scope, int items);

    /** Keeps that it is gone from the app. */
    void gone(PersonKey person, Instant asked, Instant when);

    /** Keeps what became of the bridge's store. */
    void remote(PersonKey person, Instant asked, Remote remote);

    /** Keeps that all of it is done. */
    void finished(PersonKey person, Instant asked, Instant when);

    /** Returns a person's own, the latest first and no more than these. */
    List<Erasure> of(PersonKey person, int most);

    /** Returns how many are not finished, by what became of the bridge's store; counts only. */
    Map<Remote, Long> unfinished();

    /** Forgets those that were asked before then. Returns how many. */
    int tidy(Instant before);
}
