package org.gilde.confluence.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal of Learning Communities that are being closed does. */
public abstract class ClosingJournalContract {
    /** One under INTAKE, of which two pages move, one below the other. */
    public static final Closing.Request MI = new Closing.Request(
            "MI",
            "INTAKE",
            new PersonKey("els"),
            new Closing.Thanks("Thank you", "Thanks <all>\n\nand Jan", "You go on in Intake.", "These moved:"),
            List.of(
                    new MovingPages.Move(11, Optional.empty(), false, "Talking \"well\""),
                    new MovingPages.Move(12, Optional.of(11L), true, "Talking \"well\"")));

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private ClosingJournal journal = new MemoryClosingJournal();
    private Transactions transactions = ClosingShop.AT_ONCE;

    protected abstract ClosingJournal open();

    protected abstract Transactions transactions();

    @BeforeEach
    void openIt() {
        journal = open();
        transactions = transactions();
    }

    @Test
    void keepsWhatWasAskedAndHowFarItCame() {
        run(() -> journal.begin(MI, NOW));
        assertThat(journal.find("MI")).contains(new ClosingJournal.Entry(MI, Optional.empty(), 0, NOW));
        run(() -> journal.failed("MI", NOW.plusSeconds(1)));
        assertThat(journal.find("MI").map(ClosingJournal.Entry::failures)).contains(1);
        run(() -> journal.passed("MI", "page-11", NOW.plusSeconds(2)));
        assertThat(journal.all())
                .containsExactly(new ClosingJournal.Entry(MI, Optional.of("page-11"), 0, NOW.plusSeconds(2)));
        run(() -> journal.end("MI"));
        assertThat(journal.all()).isEmpty();
    }

    @Test
    void keepsOneWithoutPagesAndWords() {
        Closing.Request plain = new Closing.Request(
                "X1", "INTAKE", MI.person(), new Closing.Thanks("Thank you", "", "You go on.", "These:"), List.of());
        run(() -> journal.begin(plain, NOW));
        assertThat(journal.find("X1").map(ClosingJournal.Entry::request)).contains(plain);
    }

    @Test
    void letsOneBeginOfEachKey() {
        run(() -> journal.begin(MI, NOW));
        assertThatThrownBy(() -> run(() -> journal.begin(MI, NOW))).isInstanceOf(RuntimeException.class);
        assertThat(journal.all()).hasSize(1);
    }

    private void run(Runnable change) {
        transactions.run(() -> {
            change.run();
            return true;
        });
    }
}
