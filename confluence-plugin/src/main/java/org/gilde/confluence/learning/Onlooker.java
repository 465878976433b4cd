package org.gilde.confluence.learning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Somebody who looks at what others shared, and as what.
 *
 * @param community key of the Space in which the person is a fellow member and looks as one
 * @param coached those whose coach the person is now
 * @param today where the person is
 * @param choice id of the organization's choice in force, if it gives anything to fellow members; else 0
 */
public record Onlooker(
        PersonKey person, Optional<String> community, Set<PersonKey> coached, LocalDate today, int choice) {

    /** Keeps its own copy. */
    public Onlooker {
        coached = Set.copyOf(coached);
    }
}
