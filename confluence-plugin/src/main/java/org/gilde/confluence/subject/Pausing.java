package org.gilde.confluence.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

    /**
     * A pause that lasts.
     *
     * @param withheld how much was not taken on its first day, in UTC, and after
     */
    public record Lasting(Instant since, long withheld) {}

    /** Returns a person's pause; nothing where there is none. One query then, else two. */
    public Optional<Lasting> lasting(PersonKey person) {
        return pauses.since(person).map(since -> {
            LocalDate first = LocalDate.ofInstant(since, ZoneOffset.UTC);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            int days = (int) ChronoUnit.DAYS.between(first, today) + 1;
            long withheld = pauses.withheld(person, days).stream()
                    .filter(day -> !day.day().isBefore(first))
                    .mapToLong(Pauses.Day::events)
                    .sum();
            return new Lasting(since, withheld);
        });
    }

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
