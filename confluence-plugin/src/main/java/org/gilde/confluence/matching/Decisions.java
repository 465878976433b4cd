package org.gilde.confluence.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;

/** What was decided about single Actors, under their keyed hashes. Changes want a transaction. */
public interface Decisions extends Forgetting {

    /** Returns what was decided about these Actors, by key. One query for each 500. */
    Map<String, Word> of(Collection<String> actorKeys);

    /** Keeps that an Actor is a person, or nobody here, in place of what was decided before. Notes about it go. */
    void decide(String actorKey, Optional<PersonKey> person, long change);

    /** Takes back what a change decided. */
    void undo(long change);

    /** Keeps that a person said: this Actor is not me. Rules do not take it for that person any more. */
    void deny(String actorKey, PersonKey person, String note, Instant when);

    /** Counts events dropped of Actors that are nobody here, by key. */
    void dropped(Map<String, Integer> events);

    /**
     * What was decided about one Actor.
     *
     * @param decided by hand: whom it is
     * @param nobody decided by hand: nobody here
     * @param change that decided; 0 where nothing was decided
     * @param not who said it was not they
     * @param notes what they said with it
     * @param dropped how many events were dropped, because it is nobody here
     */
    record Word(
            Optional<PersonKey> decided,
            boolean nobody,
            long change,
            Set<PersonKey> not,
            List<String> notes,
            long dropped) {

        /** Nothing decided. */
        public static final Word NONE = new Word(Optional.empty(), false, 0, Set.of(), List.of(), 0);

        /** Keeps its own copies. */
        public Word {
            not = Set.copyOf(not);
            notes = List.copyOf(notes);
        }
    }
}
