package org.gilde.confluence.subject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** Lets a person stop what comes in about them, and let it come again. */
public final class Pausing {
    private static final int DAYS = 31;

    private final Pauses pauses;
    private final Transactions transactions;
    private final Clock clock;

    /** Keeps it there. */
    public Pausing(Pauses pauses, Transactions transactions, Clock clock) {
        this.pauses = pauses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param since when the pause began; nothing where there is none
     * @param withheld how much was not taken on the latest days
     */
    public record Standing(Optional<Instant> since, List<Pauses.Day> withheld) {}

    /** Returns how it stands with a person. Two queries. */
    public Standing of(PersonKey person) {
        return new Standing(pauses.since(person), pauses.withheld(person, DAYS));
    }

    /** Takes nothing more in about a person. */
    public void pause(PersonKey person) {
        transactions.run(() -> {
            pauses.begin(person, clock.instant());
            return true;
        });
    }

    /** Takes in again what happens from now on; what was not taken, or happened meanwhile, does not come back. */
    public void resume(PersonKey person) {
        transactions.run(() -> {
            pauses.end(person, clock.instant());
            return true;
        });
    }
}
