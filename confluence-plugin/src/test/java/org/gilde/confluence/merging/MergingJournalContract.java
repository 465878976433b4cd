package org.gilde.confluence.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.merging.MergingJournal.Entry;
import org.gilde.confluence.merging.MergingJournal.State;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** What every journal of communities that merge does. */
public abstract class MergingJournalContract {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonKey ELS = new PersonKey("els");

    protected abstract MergingJournal journal();

    protected abstract Transactions transactions();

    @Test
    void keepsTheLastProposalUntilItIsWithdrawn() {
        MergingJournal journal = journal();
        run(() -> journal.propose("DEBT", "YOUTH", NOW));
        run(() -> journal.propose("DEBT", "INTAKE", NOW));
        Entry proposed = new Entry("DEBT", "INTAKE", State.PROPOSED, Optional.empty(), Optional.empty(), NOW);
        assertThat(journal.find("DEBT")).contains(proposed);
        assertThat(journal.proposedTo("INTAKE")).containsExactly(proposed);
        assertThat(journal.proposedTo("YOUTH")).isEmpty();
        assertThat(journal.running()).isEmpty();
        run(() -> journal.withdraw("DEBT"));
        assertThat(journal.find("DEBT")).isEmpty();
    }

    @Test
    void keepsHowFarItCameAndForgetsWhoAgreedOnceItIsDone() {
        MergingJournal journal = journal();
        run(() -> journal.propose("DEBT", "INTAKE", NOW));
        run(() -> journal.agreed("DEBT", ELS, NOW.plusSeconds(1)));
        run(() -> journal.passed("DEBT", "topics", NOW.plusSeconds(2)));
        run(() -> journal.failed("DEBT", NOW.plusSeconds(3)));
        run(() -> journal.withdraw("DEBT"));
        run(() -> journal.propose("DEBT", "YOUTH", NOW));
        assertThat(journal.running())
                .containsExactly(new Entry(
                        "DEBT", "INTAKE", State.RUNNING, Optional.of(ELS), Optional.of("topics"), NOW.plusSeconds(3)));
        assertThat(journal.merged()).isEmpty();
        run(() -> journal.finished("DEBT", NOW.plusSeconds(4)));
        assertThat(journal.merged()).isEqualTo(Map.of("DEBT", "INTAKE"));
        assertThat(journal.find("DEBT")).map(Entry::actor).contains(Optional.empty());
        assertThat(journal.running()).isEmpty();
        run(() -> journal.withdraw("DEBT"));
        assertThat(journal.merged()).hasSize(1);
    }

    private void run(Runnable change) {
        transactions().run(() -> {
            change.run();
            return true;
        });
    }
}
