package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** What is not taken for somebody, although it is about them: they pause, or erased what it would bring back. */
public interface Barrier {

    /** One event, and whom it would be taken for. */
    record Coming(LearningEvent.Told told, PersonKey person) {}

    /** Returns the Statements that must not be taken. A fixed number of queries. */
    Set<String> bars(Collection<Coming> events);

    /** Counts how many were not taken, for those whom they were about. Wants a transaction. */
    void count(Map<PersonKey, Integer> withheld);
}
