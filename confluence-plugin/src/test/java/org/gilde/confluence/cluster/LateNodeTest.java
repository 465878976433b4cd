package org.gilde.confluence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.KeyedUndertaking;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that takes longer than the others wait")
class LateNodeTest {
    private static final Instant BEGUN = Instant.parse("2026-11-16T10:00:00Z");
    private static final String KEY = "DEBT";

    private final ActiveObjects objects = TestObjects.fresh();
    private final Journal journal = new JournalTable(objects);
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch within = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        mayEnd.countDown();
        threads.shutdownNow();
    }

    @Test
    void isNotBegunByAnotherNodeBeforeItIsOver() throws Exception {
        StepTaker<String> slow = slow(Step.of("first", this::takeLong));
        StepTaker<String> other = other();
        slow.begin(KEY, () -> true);
        Future<Boolean> slowly = threads.submit(() -> slow.goOn(KEY));
        within.await();

        Future<Integer> meanwhile = threads.submit(other::resume);
        Awaitility.await().until(() -> meanwhile.isDone() || TestObjects.someoneWaitsForALock());
        mayEnd.countDown();

        assertThat(slowly.get()).isTrue();
        assertThat(meanwhile.get()).isZero();
        assertThat(taken).containsExactly("slow first", "slow second");
        assertThat(journal.all("work")).isEmpty();
    }

    @Test
    void isTheLastThatItsNodeDoesWhereAnotherWentOnMeanwhile() throws Exception {
        StepTaker<String> slow = slow(Step.inPortions("first", this::takeLong));
        StepTaker<String> other = other();
        slow.begin(KEY, () -> true);
        Future<Boolean> slowly = threads.submit(() -> slow.goOn(KEY));
        within.await();

        assertThat(other.resume()).isOne();
        other.begin(KEY, () -> true);
        Optional<Journal.Entry> next = journal.find(KEY);
        mayEnd.countDown();

        assertThat(slowly.get()).isFalse();
        assertThat(taken).containsExactly("other first", "other second", "slow first");
        assertThat(journal.find(KEY)).isEqualTo(next).isPresent();
    }

    /** What fails on a node that is late is not counted for the one that goes on. */
    @Test
    void thatFailsLeavesTheOthersTurnAsItIs() throws Exception {
        StepTaker<String> slow = slow(Step.inPortions("first", () -> {
            takeLong();
            throw new IllegalStateException("fails on purpose");
        }));
        slow.begin(KEY, () -> true);
        Future<Boolean> slowly = threads.submit(() -> slow.goOn(KEY));
        within.await();

        Journal.Entry seen = journal.find(KEY).orElseThrow();
        new TableTransactions(objects)
                .run(() -> journal.claim(seen, seen.touched().plusSeconds(1)));
        Optional<Journal.Entry> claimed = journal.find(KEY);
        mayEnd.countDown();

        assertThat(slowly.get()).isFalse();
        assertThat(journal.find(KEY)).isEqualTo(claimed).isPresent();
    }

    private void takeLong() {
        within.countDown();
        try {
            assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        taken.add("slow first");
    }

    private StepTaker<String> slow(Step first) {
        return node(objects, BEGUN, List.of(first, Step.of("second", () -> taken.add("slow second"))));
    }

    private StepTaker<String> other() {
        return node(
                TestObjects.onAnotherNode(),
                BEGUN.plus(StepTaker.LEASE).plus(Duration.ofSeconds(1)),
                List.of(
                        Step.of("first", () -> taken.add("other first")),
                        Step.of("second", () -> taken.add("other second"))));
    }

    private static StepTaker<String> node(ActiveObjects objects, Instant now, List<Step> steps) {
        return new StepTaker<>(
                new KeyedUndertaking("work", key -> steps),
                new JournalTable(objects),
                new TableTransactions(objects),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
