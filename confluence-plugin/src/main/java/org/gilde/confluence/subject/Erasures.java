package org.gilde.confluence.subject;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
        /** The bridge is there and refuses; it is asked again and again. */
        REFUSED,
        /** The bridge forgot it. */
        DONE,
        /** The bridge forgot it but for what a legal hold covers. */
        HELD,
        /** Nobody told the app where the bridge is: its operator erases by command. */
        UNTOLD,
        /** It never came from the bridge. */
        NEVER,
        /** No identifier of the person is known that the bridge could be asked for. */
        NOBODY;

        /** Says whether the bridge is asked again. */
        public boolean isOpen() {
            return this == WAITING || this == REFUSED;
        }
    }

    /**
     * One of them.
     *
     * @param items how many there were
     * @param gone when they were gone from the app
     * @param remote absent until the bridge's turn
     * @param begun the number under which the bridge is at it, in its store or in other systems
     * @param elsewhere what became of it in other systems that the bridge forwards to
     * @param finished when all of it was done, here and in the bridge's store
     */
    record Erasure(
            PersonKey person,
            Instant asked,
            Scope scope,
            int items,
            Optional<Instant> gone,
            Optional<Remote> remote,
            OptionalLong begun,
            List<Elsewhere> elsewhere,
            Optional<Instant> finished) {}

    /** Keeps that somebody asks. */
    void begin(PersonKey person, Instant asked, Scope scope, int items);

    /** Keeps that it is gone from the app. */
    void gone(PersonKey person, Instant asked, Instant when);

    /** Keeps what became of the bridge's store. */
    void remote(PersonKey person, Instant asked, RemoteErasing.Answer answer);

    /** Keeps what became of it in other systems, and when the bridge was asked for that. */
    void elsewhere(PersonKey person, Instant asked, List<Elsewhere> elsewhere, Instant looked);

    /** Returns finished ones of which other systems are not done, those not looked after for the longest time first. */
    List<Erasure> openElsewhere(int most);

    /** Keeps that all of it is done. */
    void finished(PersonKey person, Instant asked, Instant when);

    /** Returns a person's own, the latest first: so many, after leaving out that many. */
    List<Erasure> of(PersonKey person, int from, int most);

    /** Returns one. */
    Optional<Erasure> find(PersonKey person, Instant asked);

    /** Returns those that are not finished, the oldest first and no more than these. */
    List<Erasure> open(int most);

    /** Returns how many are not finished, by what became of the bridge's store; counts only. */
    Map<Remote, Long> unfinished();

    /** Forgets those that were asked before then. Returns how many. */
    int tidy(Instant before);
}
