package org.gilde.xapi.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What all do that know contents. */
public abstract class KnownContentsContract {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    /** Returns an empty one, always the same. */
    protected abstract KnownContents contents();

    @Test
    void keepsTheFirstIdForItsTime() {
        UUID key = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        assertThat(claim(key, first, MONDAY)).isEqualTo(first);
        assertThat(claim(key, second, MONDAY.plus(WEEK))).isEqualTo(first);
        assertThat(claim(key, second, MONDAY.plus(WEEK).plusSeconds(1))).isEqualTo(second);
        assertThat(claim(key, first, MONDAY.plus(WEEK).plusSeconds(2))).isEqualTo(second);
    }

    @Test
    void forgetsWhatIsOver() {
        UUID key = UUID.randomUUID();
        claim(key, UUID.randomUUID(), MONDAY);
        claim(UUID.randomUUID(), UUID.randomUUID(), MONDAY.plusSeconds(60));
        assertThat(contents().dropBefore(MONDAY.plusSeconds(30))).isEqualTo(1);
        UUID other = UUID.randomUUID();
        assertThat(claim(key, other, MONDAY)).isEqualTo(other);
    }

    @Test
    void givesAllWhoAskAtOnceTheSameIds() throws Exception {
        List<UUID> keys = new ArrayList<>();
        for (int key = 0; key < 50; key++) {
            keys.add(UUID.randomUUID());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Map<UUID, UUID>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                answers.add(threads.submit(() -> {
                    Map<UUID, UUID> proposed = new HashMap<>();
                    keys.forEach(key -> proposed.put(key, UUID.randomUUID()));
                    start.await();
                    return contents().claim(proposed, MONDAY, MONDAY.minus(WEEK));
                }));
            }
            start.countDown();
            Set<Map<UUID, UUID>> distinct = new HashSet<>();
            for (Future<Map<UUID, UUID>> answer : answers) {
                distinct.add(answer.get());
            }
            assertThat(distinct).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    private UUID claim(UUID key, UUID id, Instant now) {
        return Objects.requireNonNull(
                contents().claim(Map.of(key, id), now, now.minus(WEEK)).get(key));
    }
}
