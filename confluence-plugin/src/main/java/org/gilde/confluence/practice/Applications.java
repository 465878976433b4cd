package org.gilde.confluence.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application.Words;

/**
 * What people noted of having used what they learned. Every method asks for the owner, and gives nothing of anybody
 * else. Changes want a transaction.
 */
public interface Applications extends Forgetting {

    /**
     * Keeps a new one. Returns its id.
     *
     * @param about {@link About}
     */
    long add(PersonKey person, String about, LocalDate day, Words words, Instant now);

    /** Returns a person's own; nothing where that person has no such one. */
    Optional<Application> find(PersonKey person, long id);

    /** Keeps this in place of what was noted. Says whether that person has such a one. */
    boolean change(PersonKey person, long id, LocalDate day, Words words, Instant now);

    /** Forgets one. Says whether that person had it. */
    boolean remove(PersonKey person, long id);

    /** Returns all of a person, the latest day first. One query. */
    List<Application> of(PersonKey person);

    /** Returns some of a person, the latest day first: so many, after leaving out that many. One query. */
    List<Application> of(PersonKey person, int from, int most);

    /** Returns how often a person used what, by {@link About}. One query. */
    Map<String, Uses> uses(PersonKey person);

    /** Forgets those of a person about these items that were noted up to then. */
    void erase(PersonKey person, Set<String> about, Instant upTo);

    /** Forgets all of a person that were noted up to then. */
    void erase(PersonKey person, Instant upTo);
}
