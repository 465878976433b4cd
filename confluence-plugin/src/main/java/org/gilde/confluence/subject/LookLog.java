package org.gilde.confluence.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.learning.Witness;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps who looked at whom, before anything is shown: for twelve months, for the one it is about alone. */
public final class LookLog implements Witness {
    /** How long a look is kept. */
    public static final Period KEPT = Period.ofMonths(12);

    private static final Logger LOG = LoggerFactory.getLogger(LookLog.class);

    private static final int PORTION = 500;

    private final Looks looks;
    private final Transactions transactions;
    private final Clock clock;

    /** Keeps them there. */
    public LookLog(Looks looks, Transactions transactions, Clock clock) {
        this.looks = looks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void saw(PersonKey viewer, Collection<SharedItem> items) {
        Instant now = clock.instant();
        note(items.stream()
                .map(item -> new Look(
                        item.person(),
                        Optional.of(viewer),
                        role(item.recipient()),
                        Looks.What.SHARED,
                        Optional.of(item.item()),
                        now))
                .toList());
    }

    private static Looks.Role role(Recipient recipient) {
        if (recipient instanceof Recipient.Community) {
            return Looks.Role.FELLOW;
        }
        return recipient instanceof Recipient.Coach ? Looks.Role.COACH : Looks.Role.NAMED;
    }

    @Override
    public void acted(PersonKey administrator, Collection<PersonKey> people, Act act) {
        Looks.What what =
                switch (act) {
                    case MATCHED -> Looks.What.MATCHED;
                    case UNDONE -> Looks.What.UNDONE;
                    case HANDED_OVER -> Looks.What.TAKEN_ALONG;
                };
        Instant now = clock.instant();
        note(people.stream()
                .map(person -> new Look(
                        person, Optional.of(administrator), Looks.Role.ADMINISTRATOR, what, Optional.empty(), now))
                .toList());
    }

    /**
     * Keeps what is new of these. Two queries at most, and nothing is written where nothing is new.
     *
     * @throws RuntimeException if they could not be kept; then nothing may be shown
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // two who look at once: the table refuses one, who tries again
    public void note(Collection<Look> seen) {
        try {
            keep(seen);
        } catch (RuntimeException e) {
            LOG.debug("Looks are kept at the second try", e);
            keep(seen);
        }
    }

    private void keep(Collection<Look> seen) {
        List<Look> fresh = seen.isEmpty() ? List.of() : looks.fresh(seen);
        if (!fresh.isEmpty()) {
            transactions.run(() -> {
                looks.add(fresh);
                return true;
            });
        }
    }

    /** Returns the looks at a person, the latest first: so many, after leaving out that many. */
    public List<Look> of(PersonKey subject, int from, int most) {
        return looks.of(subject, from, most);
    }

    /** Returns the next looks at a person, those that were kept last first; {@link Long#MAX_VALUE} to begin. One query. */
    public List<Looks.Placed> before(PersonKey subject, long place) {
        return looks.before(subject, place, PORTION);
    }

    /** Returns what somebody did about people as an administrator, the latest first and no more than these. */
    public List<Look> acts(PersonKey administrator, int most) {
        return looks.acts(administrator, most);
    }

    /** Returns the moment from which on they are kept. */
    public Instant keptSince() {
        return clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    }

    /** Forgets those that are older than twelve months. Returns how many. */
    public int tidy() {
        return transactions.run(() -> looks.tidy(keptSince()));
    }
}
