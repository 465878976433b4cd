package org.gilde.confluence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.gilde.confluence.transaction.AtOnce;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal does. */
public abstract class JournalContract {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String REQUEST = "{\"words\":\"" + "Thanks <all> & everybody. ".repeat(400) + "\"}";

    private Journal journal = new MemoryJournal();
    private Transactions transactions = new AtOnce();

    protected abstract Journal open();

    protected abstract Transactions transactions();

    @BeforeEach
    void openIt() {
        journal = open();
        transactions = transactions();
    }

    @Test
    void keepsWhatWasAskedAndHowFarItCame() {
        run(() -> journal.begin("DEBT", "closing", REQUEST, NOW));
        assertThat(journal.find("DEBT"))
                .contains(new Journal.Entry("DEBT", "closing", REQUEST, Optional.empty(), 0, NOW));
        run(() -> journal.failed("DEBT", NOW.plusSeconds(1)));
        assertThat(journal.find("DEBT"))
                .contains(new Journal.Entry("DEBT", "closing", REQUEST, Optional.empty(), 1, NOW.plusSeconds(1)));
        run(() -> journal.passed("DEBT", "thanks", NOW.plusSeconds(2)));
        assertThat(journal.find("DEBT"))
                .contains(new Journal.Entry("DEBT", "closing", REQUEST, Optional.of("thanks"), 0, NOW.plusSeconds(2)));
        run(() -> journal.end("DEBT"));
        assertThat(journal.find("DEBT")).isEmpty();
        assertThat(journal.all("closing")).isEmpty();
    }

    @Test
    void isGoneOnWithByOneOfThoseWhoSawTheSameOnly() {
        run(() -> journal.begin("DEBT", "closing", REQUEST, NOW));
        run(() -> journal.passed("DEBT", "thanks", NOW.plusSeconds(1)));
        run(() -> journal.failed("DEBT", NOW.plusSeconds(2)));
        Journal.Entry seen = journal.find("DEBT").orElseThrow();
        assertThat(transactions.run(() -> journal.claim(seen, NOW.plusSeconds(9))))
                .isTrue();
        assertThat(transactions.run(() -> journal.claim(seen, NOW.plusSeconds(10))))
                .isFalse();
        assertThat(journal.find("DEBT"))
                .contains(new Journal.Entry("DEBT", "closing", REQUEST, Optional.of("thanks"), 1, NOW.plusSeconds(9)));
        run(() -> journal.end("DEBT"));
        assertThat(transactions.run(() -> journal.claim(seen, NOW.plusSeconds(11))))
                .isFalse();
        assertThat(journal.find("DEBT")).isEmpty();
    }

    @Test
    void tellsKindsApartTheOldestFirst() {
        run(() -> journal.begin("DEBT", "closing", "{}", NOW));
        run(() -> journal.begin("YOUTH", "founding", "{}", NOW));
        run(() -> journal.begin("INTAKE", "closing", "{}", NOW));
        run(() -> journal.passed("DEBT", "thanks", NOW.plusSeconds(1)));
        assertThat(journal.all("closing")).extracting(Journal.Entry::community).containsExactly("DEBT", "INTAKE");
        assertThat(journal.all("founding")).extracting(Journal.Entry::community).containsExactly("YOUTH");
        assertThat(journal.all("merging")).isEmpty();
    }

    @Test
    void letsOneThingBeginWithEachCommunity() {
        run(() -> journal.begin("DEBT", "closing", "{}", NOW));
        assertThatThrownBy(() -> run(() -> journal.begin("DEBT", "closing", "{}", NOW)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> run(() -> journal.begin("DEBT", "merging", "{}", NOW)))
                .isInstanceOf(RuntimeException.class);
        assertThat(journal.all("closing")).hasSize(1);
        assertThat(journal.all("merging")).isEmpty();
    }

    @Test
    void endsWhatIsNotThereWithoutAWord() {
        run(() -> journal.begin("DEBT", "closing", "{}", NOW));
        run(() -> journal.end("YOUTH"));
        assertThat(journal.find("DEBT")).isPresent();
    }

    private void run(Runnable change) {
        transactions.run(() -> {
            change.run();
            return true;
        });
    }
}
