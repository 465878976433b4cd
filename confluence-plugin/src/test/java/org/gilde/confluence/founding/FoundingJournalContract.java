package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal of communities in the making does. */
public abstract class FoundingJournalContract {
    /** A community about debts. */
    public static final Founding.Request DEBT = new Founding.Request(
            "DEBT",
            "Debt help",
            "How we help people out of debt & keep them out.",
            Set.of("debt", "budget"),
            Joining.OPEN,
            "nl",
            new PersonKey("fatima"));

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private FoundingJournal journal = new MemoryJournal();
    private Transactions transactions = new AtOnce();

    protected abstract FoundingJournal open();

    protected abstract Transactions transactions();

    @BeforeEach
    void openIt() {
        journal = open();
        transactions = transactions();
    }

    @Test
    void keepsWhatWasAskedAndHowFarItCame() {
        run(() -> journal.begin(DEBT, NOW));
        assertThat(journal.find("DEBT")).contains(new FoundingJournal.Entry(DEBT, Optional.empty(), 0, NOW));
        run(() -> journal.passed("DEBT", "page-about", NOW.plusSeconds(1)));
        run(() -> journal.failed("DEBT", NOW.plusSeconds(2)));
        assertThat(journal.all())
                .containsExactly(new FoundingJournal.Entry(DEBT, Optional.of("page-about"), 1, NOW.plusSeconds(2)));
        run(() -> journal.end("DEBT"));
        assertThat(journal.all()).isEmpty();
        assertThat(journal.find("DEBT")).isEmpty();
    }

    @Test
    void keepsThePlanOfALearningCommunity() {
        LearningPlan plan = new LearningPlan("DEBT", "course", "autumn", List.of(), List.of());
        Founding.Request request = new Founding.Request(
                "MI", "Talking", "Talking well", Set.of(), Joining.INVITED, "nl", DEBT.creator(), Optional.of(plan));
        run(() -> journal.begin(request, NOW));
        assertThat(journal.find("MI").map(FoundingJournal.Entry::request)).contains(request);
    }

    @Test
    void letsOneBeginOfEachKey() {
        run(() -> journal.begin(DEBT, NOW));
        assertThatThrownBy(() -> run(() -> journal.begin(DEBT, NOW))).isInstanceOf(RuntimeException.class);
        assertThat(journal.all()).hasSize(1);
    }

    @Test
    void keepsACommunityWithoutTopics() {
        Founding.Request plain =
                new Founding.Request("X1", "X", "About x.", Set.of(), Joining.INVITED, "en", new PersonKey("jan"));
        run(() -> journal.begin(plain, NOW));
        assertThat(journal.find("X1").orElseThrow().request()).isEqualTo(plain);
    }

    private void run(Runnable change) {
        transactions.run(() -> {
            change.run();
            return true;
        });
    }
}
