package org.gilde.confluence.tending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** What everything that keeps ticks does. */
public abstract class WeeksContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    protected abstract Weeks weeks();

    protected abstract Transactions transactions();

    @Test
    void keepsTheLastTickOfEachTaskForItsCommunityAndWeek() {
        Weeks weeks = weeks();
        run(() -> weeks.keep("INTAKE", MONDAY, Task.QUESTION, Tick.SKIPPED));
        run(() -> weeks.keep("INTAKE", MONDAY, Task.QUESTION, Tick.DONE));
        run(() -> weeks.keep("INTAKE", MONDAY, Task.THANKS, Tick.SKIPPED));
        assertThat(weeks.of("INTAKE", MONDAY))
                .containsEntry(Task.QUESTION, Tick.DONE)
                .containsEntry(Task.THANKS, Tick.SKIPPED)
                .hasSize(2);
        assertThat(weeks.of("DEBT", MONDAY)).isEmpty();
        assertThat(weeks.of("INTAKE", MONDAY.plusDays(7))).isEmpty();
    }

    @Test
    void takesATickAwayAndForgetsEarlierWeeks() {
        Weeks weeks = weeks();
        run(() -> weeks.keep("INTAKE", MONDAY, Task.INVITE, Tick.DONE));
        run(() -> weeks.keep("DEBT", MONDAY, Task.INVITE, Tick.DONE));
        run(() -> weeks.remove("INTAKE", MONDAY, Task.INVITE));
        run(() -> weeks.remove("INTAKE", MONDAY, Task.INVITE));
        assertThat(weeks.of("INTAKE", MONDAY)).isEmpty();
        run(() -> weeks.keep("INTAKE", MONDAY.plusDays(7), Task.INVITE, Tick.DONE));
        assertThat(weeks.of("DEBT", MONDAY)).isEmpty();
    }

    private void run(Runnable change) {
        transactions().run(() -> {
            change.run();
            return true;
        });
    }
}
