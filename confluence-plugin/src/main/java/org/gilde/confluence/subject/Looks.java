package org.gilde.confluence.subject;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * Who looked at what of somebody's, for that somebody alone. It only grows: nobody else changes or deletes anything, and
 * after twelve months it goes by itself. Changes want a transaction.
 */
public interface Looks {

    /** As what somebody looked. */
    enum Role {
        FELLOW,
        COACH,
        NAMED,
        ADMINISTRATOR,
        SYSTEM
    }

    /** What somebody looked at, or did. */
    enum What {
        SHARED,
        MATCHED,
        UNDONE,
        TAKEN_ALONG
    }

    /**
     * One look.
     *
     * @param viewer nobody for a machine
     * @param item id of the item; nothing where it is not about one
     */
    record Look(PersonKey subject, Optional<PersonKey> viewer, Role role, What what, Optional<Long> item, Instant at) {}

    /** Returns those of these that are not kept yet: one look is kept once a day. One query for each five hundred. */
    List<Look> fresh(Collection<Look> looks);

    /** Keeps these, of which none is kept. */
    void add(Collection<Look> looks);

    /** Returns the looks at a person, the latest first: so many, after leaving out that many. One query. */
    List<Look> of(PersonKey subject, int from, int most);

    /**
     * A look, and where it stands among those that were kept.
     *
     * @param place grows
     */
    record Placed(long place, Look look) {}

    /** Returns looks at a person that were kept before a place, the last first, and no more than these. One query. */
    List<Placed> before(PersonKey subject, long place, int most);

    /** Returns what somebody did as an administrator, the latest first and no more than these. One query. */
    List<Look> acts(PersonKey administrator, int most);

    /** Forgets those before then. Returns how many. */
    int tidy(Instant before);

    /** Forgets, for the person themselves, all up to then. */
    void forget(PersonKey subject, Instant upTo);
}
