package org.gilde.confluence.cohort;

import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Who takes part in a course run.
 *
 * @param waiting how many are named whom no account matches yet
 */
public record People(Set<PersonKey> known, int waiting) {

    /** Where it is known from. */
    @FunctionalInterface
    public interface Of {
        /** Returns who takes part, whatever the source. */
        People cohort(Cohort cohort);
    }
}
