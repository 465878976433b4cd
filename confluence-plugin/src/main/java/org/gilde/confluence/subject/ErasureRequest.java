package org.gilde.confluence.subject;

import java.time.Instant;
import org.gilde.confluence.learning.Erasable;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Scope;

/**
 * What a person asked to have erased.
 *
 * @param asked to the millisecond; whatever happened up to then is not taken again
 * @param items empty where it is everything
 */
record ErasureRequest(PersonKey person, Scope scope, Instant asked, Erasable.Items items) {

    /** Returns under what it stands in the journal: a person has one thing at a time erased. */
    String place() {
        return "erasure:" + person.value();
    }
}
