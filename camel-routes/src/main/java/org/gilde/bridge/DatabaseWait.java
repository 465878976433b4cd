package org.gilde.bridge;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.settings.Settings;

/**
 * Waits at the start for a database that does not answer: machines start in any order. One that answers and does not let
 * the bridge in needs an operator, and is not waited for.
 */
final class DatabaseWait {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration SAID_AGAIN = Duration.ofMinutes(5);

    private final Runnable check;
    private final PrintStream out;
    private final Clock clock;
    private Optional<Instant> said = Optional.empty();

    /** Waits until this check has nothing to say. */
    DatabaseWait(Runnable check, PrintStream out, Clock clock) {
        this.check = check;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Returns once the database answers; meanwhile whoever asks the service is told so.
     *
     * @throws NoDatabaseException if it answers and can not be used
     */
    static void forDatabase(Settings settings, PrintStream out) throws InterruptedException {
        Settings.Database database = settings.database().orElseThrow();
        BackOff backOff = BackOff.between(FIRST_PAUSE, LONGEST_PAUSE);
        new DatabaseWait(() -> Database.check(database), out, Clock.systemUTC())
                .until(settings.http(), backOff, pause -> Thread.sleep(pause.toMillis()));
    }

    /** Lets time pass. */
    interface Pausing {
        /** Returns after that time. */
        void pause(Duration time) throws InterruptedException;
    }

    void until(Settings.Http http, BackOff backOff, Pausing pausing) throws InterruptedException {
        if (isThere()) {
            return;
        }
        Instant began = clock.instant();
        WaitingRoom room = WaitingRoom.open(http, began, out);
        try (room) {
            int failures = 1;
            do {
                pausing.pause(backOff.after(failures));
                failures++;
            } while (!isThere());
        }
        out.println(moment() + " database=there waited="
                + Duration.between(began, clock.instant()).toSeconds() + "s");
    }

    private boolean isThere() {
        try {
            check.run();
            return true;
        } catch (DatabaseAwayException e) {
            say(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** At once, and every now and then while it lasts. */
    private void say(String reason) {
        Instant now = clock.instant();
        if (said.filter(last -> now.isBefore(last.plus(SAID_AGAIN))).isEmpty()) {
            out.println(
                    moment() + " database=away " + reason + "\nThe bridge waits for it and starts once it answers.");
            said = Optional.of(now);
        }
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
