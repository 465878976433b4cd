package org.gilde.confluence.learning;

import java.util.List;
import org.gilde.confluence.people.PersonKey;

/**
 * What an Actor stands for now.
 *
 * @param people everybody who fits; more than one is a conflict, and nobody is guessed
 * @param dropped whether an administrator said that it is nobody here: its events are dropped
 * @param change which change of the rules or which decision says so; 0 before the first
 */
public record Match(List<PersonKey> people, boolean dropped, long change) {

    /** Keeps its own copy. */
    public Match {
        people = List.copyOf(people);
    }

    /** Says whether it is one person. */
    public boolean isCertain() {
        return people.size() == 1;
    }

    /** Says whether several fit. */
    public boolean isConflict() {
        return people.size() > 1;
    }
}
