package org.gilde.bridge.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.delivery.LedgerInMemory;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static DeadLetter letter(long sequence, Duration age) {
        return DeadLetter.of("delivery", sequence, new UUID(1, sequence), "x", NOW.minus(age));
    }

    private static void run(DeadLetters letters, Runnable assertion) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            context.addRoutes(new Expiry(letters, WEEK, Duration.ofMillis(20), clock));
            context.start();
            assertion.run();
        }
    }

    @Test
    void forgetsWhatIsOlderThanItMayBecome() throws Exception {
        LedgerInMemory ledger = new LedgerInMemory();
        try (FeedCursor.Held held = ledger.hold().orElseThrow()) {
            held.advance(2, List.of(letter(1, WEEK.plusSeconds(1)), letter(2, WEEK)));
        }
        run(ledger, () -> await().untilAsserted(() ->
                assertThat(ledger.oldest(9)).extracting(DeadLetter::sequence).containsExactly(2L)));
    }

    @Test
    void looksAgainWhenTheDatabaseDidNotAnswer() throws Exception {
        LedgerInMemory ledger = new LedgerInMemory();
        try (FeedCursor.Held held = ledger.hold().orElseThrow()) {
            held.advance(1, List.of(letter(1, WEEK.plusDays(1))));
        }
        ledger.failNextDrops(new StoreUnavailableException("away", new IllegalStateException()));
        run(ledger, () -> await().until(() -> ledger.count() == 0));
    }
}
