package org.gilde.confluence.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Who pauses, and how much was not taken for whom. Never what. Changes want a transaction. */
public interface Pauses {

    /**
     * How much was not taken on a day.
     *
     * @param day in UTC
     */
    record Day(LocalDate day, long events) {}

    /** Returns since when a person pauses; nothing for somebody who does not. */
    Optional<Instant> since(PersonKey person);

    /** Returns those of these people who pause. One query for each five hundred. */
    Set<PersonKey> among(Set<PersonKey> people);

    /** Begins a pause; one that is begun goes on. */
    void begin(PersonKey person, Instant now);

    /** Ends a pause, if there is one. */
    void end(PersonKey person);

    /** Adds how many events were not taken on a day. */
    void count(Map<PersonKey, Integer> withheld, LocalDate day);

    /** Returns how many were not taken, the latest day first and no more days than these. */
    List<Day> withheld(PersonKey person, int most);

    /** Forgets all of it about a person. */
    void forget(PersonKey person);
}
