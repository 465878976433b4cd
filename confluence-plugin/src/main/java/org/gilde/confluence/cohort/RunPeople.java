package org.gilde.confluence.cohort;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.learning.RunSigns.Sign;
import org.gilde.confluence.people.PersonKey;

/**
 * Who takes part in a course run, by what Statements say: whoever's latest word is that they joined. The same Statements
 * give the same people, in whatever order they arrived.
 */
final class RunPeople {
    private static final Comparator<Sign> ORDER = Comparator.comparing(Sign::at).thenComparing(Sign::statementId);

    private RunPeople() {}

    /** Folds what Statements said of one run. */
    static People of(Collection<Sign> signs) {
        Map<PersonKey, Sign> latest = new HashMap<>();
        int waiting = 0;
        for (Sign sign : signs) {
            if (sign.person().isPresent()) {
                latest.merge(sign.person().get(), sign, (one, other) -> ORDER.compare(one, other) < 0 ? other : one);
            } else if (sign.joins()) {
                waiting++;
            }
        }
        Set<PersonKey> people = new HashSet<>();
        latest.forEach((person, sign) -> {
            if (sign.joins()) {
                people.add(person);
            }
        });
        return new People(people, waiting);
    }
}
