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

    /**
     * One pause.
     *
     * @param ended nothing as long as it lasts
     */
    record Pause(Instant since, Optional<Instant> ended) {

        /** Says whether a moment is within it. */
        public boolean includes(Instant moment) {
            return !moment.isBefore(since)
                    && ended.filter(end -> !moment.isBefore(end)).isEmpty();
        }
    }

    /** Returns since when a person pauses; nothing for somebody who does not. */
    Optional<Instant> since(PersonKey person);

    /** Returns the pauses of these people, also those that are over. One query for each five hundred. */
    Map<PersonKey, List<Pause>> of(Set<PersonKey> people);

    /** Begins a pause; one that is begun goes on. */
    void begin(PersonKey person, Instant now);

    /** Ends a pause, if there is one, and remembers when it was. */
    void end(PersonKey person, Instant now);

    /** Adds how many events were not taken on a day. */
    void count(Map<PersonKey, Integer> withheld, LocalDate day);

    /** Returns how many were not taken, the latest day first and no more days than these. */
    List<Day> withheld(PersonKey person, int most);

    /** Forgets all of it about a person. */
    void forget(PersonKey person);
}
