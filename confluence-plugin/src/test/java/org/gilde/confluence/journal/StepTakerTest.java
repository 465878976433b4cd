package org.gilde.confluence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gilde.confluence.transaction.AtOnce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Taking step after step")
class StepTakerTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> done = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private boolean canUndo;
    private final StepTaker<String> taker = taker("cooking");

    @Test
    void takesThemInTheirOrderAndForgetsThem() {
        assertThat(begin("DEBT")).isTrue();
        assertThat(taker.goOn("DEBT")).isTrue();
        assertThat(done).containsExactly("peel DEBT", "salt DEBT", "boil DEBT", "settled DEBT");
        assertThat(journal.find("DEBT")).isEmpty();
        assertThat(taker.goOn("DEBT")).isFalse();
    }

    @Test
    void goesOnWhereItStoppedOnceTheLeaseIsOver() {
        broken.add("salt");
        begin("DEBT");
        assertThat(taker.goOn("DEBT")).isFalse();
        assertThat(taker.progress("DEBT")).contains(new StepTaker.Progress<>("DEBT", 1, 3));
        broken.clear();
        assertThat(taker.resume()).isZero();
        waitOutTheLease();
        assertThat(taker.resume()).isOne();
        assertThat(done).containsExactly("peel DEBT", "salt DEBT", "boil DEBT", "settled DEBT");
    }

    @Test
    void leavesOutWhatIsOptionalOnceItFailedAgainAndAgain() {
        broken.add("salt");
        begin("DEBT");
        tryAgain(StepTaker.PATIENCE);
        assertThat(journal.find("DEBT")).isPresent();
        tryAgain(1);
        assertThat(done).containsExactly("peel DEBT", "boil DEBT", "settled DEBT");
        assertThat(journal.find("DEBT")).isEmpty();
    }

    @Test
    void triesForEverWhatCanNeitherBeLeftOutNorUndone() {
        broken.add("boil");
        begin("DEBT");
        tryAgain(3 * StepTaker.PATIENCE);
        assertThat(done).containsExactly("peel DEBT", "salt DEBT");
        broken.clear();
        tryAgain(1);
        assertThat(done).contains("boil DEBT");
    }

    @Test
    void saysInOneLineThatAStepWaitsAndSaysItOnce() {
        waiting.add("boil");
        begin("DEBT");
        String log = Log.of(() -> {
            taker.goOn("DEBT");
            tryAgain(3 * StepTaker.PATIENCE);
        });
        assertThat(log.lines())
                .singleElement()
                .asString()
                .endsWith("The cooking of DEBT waits and will be tried again: the stove is taken");
        assertThat(log).contains("WARN");
        waiting.clear();
        tryAgain(1);
        assertThat(done).containsExactly("peel DEBT", "salt DEBT", "boil DEBT", "settled DEBT");
    }

    @Test
    void tellsWhereAStepBrokeEachTime() {
        broken.add("boil");
        begin("DEBT");
        String log = Log.of(() -> {
            taker.goOn("DEBT");
            tryAgain(1);
        });
        assertThat(log.lines().filter(line -> line.contains("The cooking of DEBT stopped; it will be tried again")))
                .hasSize(2);
        assertThat(log).contains("fails on purpose", "\tat ");
    }

    @Test
    void undoesWhatCanBeUndone() {
        canUndo = true;
        broken.add("boil");
        begin("DEBT");
        tryAgain(StepTaker.PATIENCE + 1);
        assertThat(done).containsExactly("peel DEBT", "salt DEBT", "undone after salt", "settled DEBT");
        assertThat(journal.find("DEBT")).isEmpty();
    }

    @Test
    void countsFailuresOfEachStepAnew() {
        canUndo = true;
        broken.add("salt");
        begin("DEBT");
        tryAgain(StepTaker.PATIENCE - 1);
        broken.clear();
        broken.add("boil");
        tryAgain(StepTaker.PATIENCE - 1);
        broken.clear();
        tryAgain(1);
        assertThat(done).containsExactly("peel DEBT", "salt DEBT", "boil DEBT", "settled DEBT");
    }

    @Test
    void doesOneThingAtATimeWithEachCommunity() {
        StepTaker<String> other = taker("eating");
        assertThat(begin("DEBT")).isTrue();
        assertThat(begin("DEBT")).isFalse();
        assertThat(other.begin("DEBT", () -> true)).isFalse();
        assertThat(other.isBusy("DEBT")).isTrue();
        assertThat(other.progress("DEBT")).isEmpty();
        assertThat(other.goOn("DEBT")).isFalse();
        waitOutTheLease();
        assertThat(other.resume()).isZero();
        assertThat(other.begin("YOUTH", () -> true)).isTrue();
    }

    @Test
    void doesNotBeginWhatMayNot() {
        assertThat(taker.begin("DEBT", () -> false)).isFalse();
        assertThat(journal.find("DEBT")).isEmpty();
        assertThatThrownBy(() -> taker.begin("DEBT", () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
    }

    @Test
    void waitsForWhomItMeetsWhileItBegins() {
        assertThat(taker.begin("DEBT", () -> begin("DEBT"))).isFalse();
        assertThat(journal.all("cooking")).hasSize(1);
    }

    @Test
    void beginsAnewAfterAStepThatThisVersionDoesNotKnow() {
        begin("DEBT");
        journal.passed("DEBT", "fry", Instant.EPOCH);
        assertThat(taker.goOn("DEBT")).isTrue();
        assertThat(done).startsWith("peel DEBT", "salt DEBT");
    }

    private boolean begin(String community) {
        return taker.begin(community, () -> true);
    }

    private void tryAgain(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            waitOutTheLease();
            taker.resume();
        }
    }

    private void waitOutTheLease() {
        now.updateAndGet(instant -> instant.plus(StepTaker.LEASE).plusSeconds(1));
    }

    private StepTaker<String> taker(String kind) {
        Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);
        return new StepTaker<>(new Meal(kind), journal, new AtOnce(), clock);
    }

    private void work(String step, String community) {
        if (waiting.contains(step)) {
            throw new NotYetException("the stove is taken");
        }
        if (broken.contains(step)) {
            throw new IllegalStateException("fails on purpose");
        }
        done.add(step + " " + community);
    }

    private List<Step> steps(String community) {
        return List.of(
                Step.of("peel", () -> work("peel", community)),
                Step.optional("salt", () -> work("salt", community)),
                Step.inPortions("boil", () -> work("boil", community)));
    }

    private final class Meal extends KeyedUndertaking {
        Meal(String kind) {
            super(kind, StepTakerTest.this::steps);
        }

        @Override
        public Optional<Runnable> undoing(String request, Optional<String> last) {
            return canUndo ? Optional.of(() -> done.add("undone after " + last.orElse("nothing"))) : Optional.empty();
        }

        @Override
        public void settle(String request) {
            done.add("settled " + request);
        }
    }
}
