package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** What is not taken for somebody, although it is about them: they pause, or erased what it would bring back. */
public interface Barrier {

    /** One event, and whom it would be taken for. */
    record Coming(LearningEvent.Told told, PersonKey person) {}

    /** Returns the Statements that must not be taken. A fixed number of queries. */
    Set<String> bars(Collection<Coming> events);

    /** Counts those that were not taken, and remembers what must never be. Wants a transaction. */
    void withheld(Collection<Coming> events);
}
