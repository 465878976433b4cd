package org.gilde.confluence.leaving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;

/**
 * The links by which people who leave take along what is kept about them. Of link and PIN only hashes are kept. Changes
 * want a transaction.
 */
public interface Tickets extends Forgetting {

    /**
     * One of them.
     *
     * @param link hash of its secret, 64 hexadecimal digits
     * @param pin hash of the PIN, keyed with that secret
     * @param until when it ends
     */
    record Ticket(String link, String pin, PersonKey person, Instant until) {}

    /** Keeps one, with so many tries, in place of any that the person has. */
    void keep(Ticket ticket, int tries);

    /** Returns the one of that link. One query. */
    Optional<Ticket> find(String link);

    /** Takes one try away. Says whether there was one: of two who take the last at once, one gets it. */
    boolean take(String link);

    /** Returns those that have not ended and have tries left, the one that ends first at the top; no more than these. */
    List<Ticket> open(Instant now, int most);

    @Override
    void forget(PersonKey person);

    /** Forgets those that ended before then. Returns how many. */
    int tidy(Instant now);
}
