package org.gilde.confluence.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gilde.confluence.learning.Bridge.person;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.fatima;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.told;
import static org.gilde.confluence.learning.TakenEvent.Outcome.DROPPED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.TAKEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.table.EffectRow;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasing.Outcome;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.Erasures.Scope;
import org.gilde.confluence.transaction.Mortality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Erasing")
class ErasingTest {
    private static final PersonKey FATIMA = person("fatima");
    private static final PersonKey JAN = person("jan");
    private static final String COURSE = Events.COURSE;

    private Estate estate = new Estate();

    /** Fatima has a course and a quiz told of her and a book of her own; jan has the course. All of it is shared. */
    private void fill() {
        estate.bridge.takes(
                fatima("completed", 9),
                event("quiz", "passed", 10, mail("fatima"), activity("https://lms.example/quiz", "A quiz"), ""),
                told("jan", "passed", 11, ""));
        estate.add(FATIMA, "A book", "a-quiz");
        estate.add(JAN, "Another book", "a-quiz");
        estate.bridge.share("fatima", "INTAKE");
        estate.bridge.share("jan", "INTAKE");
        estate.lookLog.note(List.of(look(FATIMA, JAN), look(JAN, FATIMA)));
    }

    private Looks.Look look(PersonKey subject, PersonKey viewer) {
        return new Looks.Look(
                subject,
                Optional.of(viewer),
                Looks.Role.FELLOW,
                Looks.What.SHARED,
                Optional.of(1L),
                estate.clock().instant());
    }

    private long id(String title) {
        return estate.bridge.itemsOf("fatima").stream()
                .filter(item -> item.activity().titles().in().orElse("").equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> titles(String name) {
        return estate.bridge.itemsOf(name).stream()
                .map(item -> item.activity().titles().in().orElse(""))
                .sorted()
                .toList();
    }

    @Test
    void takesOneItemAndNothingElse() {
        fill();
        assertThat(estate.erasing.item(FATIMA, id("Motivational interviewing"))).isEqualTo(Outcome.BEGUN);
        assertThat(titles("fatima")).containsExactly("A book", "A quiz");
        assertThat(titles("jan")).containsExactly("Another book", "Motivational interviewing");
        assertThat(estate.bridge.shared("INTAKE", "motivational-interviewing")).hasSize(1);
        Erasure erasure = estate.erasing.of(FATIMA).get(0);
        assertThat(erasure.remote()).contains(Remote.UNTOLD);
        assertThat(erasure.gone()).isPresent();
        assertThat(erasure.finished()).isPresent();
        assertThat(erasure.items()).isEqualTo(1);
        assertThat(estate.erasing.of(JAN)).isEmpty();
    }

    @Test
    void asksTheBridgeForThatItemAndSparesWhatThePersonKeeps() {
        fill();
        estate.remote = Remote.DONE;
        estate.erasing.item(FATIMA, id("Motivational interviewing"));
        assertThat(estate.asked).hasSize(1);
        RemoteErasing.Part part = estate.asked.get(0).part().orElseThrow();
        assertThat(estate.ports.activities().ids(part.activities()).values()).containsExactly(COURSE);
        assertThat(estate.ports.activities().ids(part.spared()).values()).containsExactly("https://lms.example/quiz");
        assertThat(part.until()).isEqualTo(estate.clock().instant());
        assertThat(estate.erasing.of(FATIMA).get(0).remote()).contains(Remote.DONE);
    }

    @Test
    void looksHowFarTheBridgeIsWithWhatItBegan() {
        fill();
        estate.remote = Remote.WAITING;
        estate.begun = OptionalLong.of(12);
        estate.erasing.item(FATIMA, id("Motivational interviewing"));
        assertThat(estate.erasing.open(9)).extracting(Erasure::begun).containsExactly(OptionalLong.of(12));
        estate.remote = Remote.HELD;
        estate.begun = OptionalLong.empty();
        estate.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(estate.erasing.resume()).isEqualTo(1);
        assertThat(estate.asked.get(0).begun()).isEmpty();
        assertThat(estate.asked.get(1).begun()).hasValue(12);
        assertThat(estate.erasing.of(FATIMA).get(0).remote()).contains(Remote.HELD);
        assertThat(estate.erasing.open(9)).isEmpty();
    }

    @Test
    void keepsOutWhatWouldBringItBackAndLetsInWhatHappensAfterwards() {
        fill();
        estate.erasing.item(FATIMA, id("Motivational interviewing"));
        assertThat(estate.bridge.outcomes(
                        fatima("completed", 9), fatima("registered", 8), told("jan", "failed", 7, "")))
                .containsExactly(DROPPED, DROPPED, TAKEN);
        assertThat(titles("fatima")).containsExactly("A book", "A quiz");
        assertThat(estate.pausing.of(FATIMA).withheld())
                .extracting(Pauses.Day::events)
                .containsExactly(2L);
        String later = fatima("passed", 13).replace("2026-11-20T13", "2026-11-22T13");
        assertThat(estate.bridge.outcomes(later)).containsExactly(TAKEN);
        assertThat(titles("fatima")).contains("Motivational interviewing");
    }

    @Test
    void keepsOutAStatementWhoseClockIsAhead() {
        String ahead = fatima("passed", 13).replace("2026-11-20T13", "2099-11-20T13");
        estate.bridge.takes(ahead);
        estate.erasing.item(FATIMA, id("Motivational interviewing"));
        assertThat(titles("fatima")).isEmpty();
        assertThat(estate.bridge.outcomes(ahead)).containsExactly(DROPPED);
    }

    @Test
    void takesATopicWithWhatThePersonAddedAndWhatWasTold() {
        fill();
        Set<Long> ids = estate.ports.items().of(FATIMA, Set.of("a-quiz")).stream()
                .map(LearningItem::id)
                .collect(Collectors.toSet());
        assertThat(estate.erasing.topic(FATIMA, ids)).isEqualTo(Outcome.BEGUN);
        assertThat(titles("fatima")).containsExactly("Motivational interviewing");
        assertThat(titles("jan")).contains("Another book");
    }

    @Test
    void takesEverythingWithTheLogOfWhoLookedAndAsksTheBridge() {
        fill();
        estate.remote = Remote.DONE;
        assertThat(estate.erasing.all(FATIMA)).isEqualTo(Outcome.BEGUN);
        assertThat(titles("fatima")).isEmpty();
        assertThat(titles("jan")).hasSize(2);
        assertThat(estate.asked)
                .containsExactly(new RemoteErasing.Wish(FATIMA, Optional.empty(), OptionalLong.empty()));
        assertThat(estate.lookLog.of(FATIMA, 0, 9)).isEmpty();
        assertThat(estate.lookLog.of(JAN, 0, 9)).hasSize(1);
        assertThat(estate.ports.links().of(FATIMA)).isEmpty();
        assertThat(estate.objects.find(EffectRow.class))
                .extracting(EffectRow::getPerson)
                .containsOnly(JAN.value());
        assertThat(estate.bridge.outcomes(fatima("registered", 3))).containsExactly(DROPPED);
        assertThat(estate.erasing.of(FATIMA).get(0).scope()).isEqualTo(Scope.ALL);
        assertThat(estate.erasing.of(FATIMA).get(0).remote()).contains(Remote.DONE);
    }

    @Test
    @DisplayName("looks what becomes of it in other systems until each has ended, and keeps nobody from erasing more")
    void looksElsewhereUntilEachHasEnded() {
        fill();
        Instant then = estate.clock().instant();
        Elsewhere academy = new Elsewhere("academy", Elsewhere.State.DONE, then);
        estate.remote = Remote.DONE;
        estate.begun = OptionalLong.of(7);
        estate.elsewhere = List.of(academy, new Elsewhere("region", Elsewhere.State.WAITING, then));
        assertThat(estate.erasing.item(FATIMA, id("A quiz"))).isEqualTo(Outcome.BEGUN);
        assertThat(estate.erasing.of(FATIMA).get(0).finished()).isPresent();
        assertThat(estate.erasing.of(FATIMA).get(0).elsewhere()).isEqualTo(estate.elsewhere);
        List<Elsewhere> before = estate.elsewhere;
        estate.isAway = true;
        estate.erasing.resume();
        assertThat(estate.erasing.of(FATIMA).get(0).elsewhere()).isEqualTo(before);
        estate.isAway = false;
        estate.elsewhere = List.of(academy, new Elsewhere("region", Elsewhere.State.AWAY, then));
        estate.erasing.resume();
        assertThat(estate.erasing.of(FATIMA).get(0).elsewhere()).isEqualTo(estate.elsewhere);
        assertThat(estate.records.openElsewhere(9)).hasSize(1);
        estate.elsewhere = List.of(academy, new Elsewhere("region", Elsewhere.State.UNSUPPORTED, then));
        estate.erasing.resume();
        assertThat(estate.erasing.of(FATIMA).get(0).elsewhere()).isEqualTo(estate.elsewhere);
        estate.erasing.resume();
        assertThat(estate.lookedFor).containsExactly(7L, 7L, 7L);
        assertThat(estate.asked).hasSize(1);
    }

    @Test
    void isNobodyElsesToAsk() {
        fill();
        assertThat(estate.erasing.item(JAN, id("A quiz"))).isEqualTo(Outcome.NOTHING);
        assertThat(estate.erasing.topic(JAN, Set.of(id("A quiz"), id("A book"))))
                .isEqualTo(Outcome.NOTHING);
        assertThat(titles("fatima")).hasSize(3);
    }

    @Test
    void asksTheBridgeAgainUntilItIsThereAndKeepsWhatCameMeanwhile() {
        fill();
        estate.remote = Remote.WAITING;
        estate.erasing.all(FATIMA);
        assertThat(titles("fatima")).isEmpty();
        assertThat(estate.erasing.of(FATIMA).get(0).remote()).contains(Remote.WAITING);
        assertThat(estate.records.unfinished()).containsEntry(Remote.WAITING, 1L);
        assertThat(estate.erasing.all(FATIMA)).isEqualTo(Outcome.BUSY);
        for (int time = 0; time < 2 * StepTaker.PATIENCE; time++) {
            estate.wait(StepTaker.LEASE.plusSeconds(1));
            assertThat(estate.erasing.resume()).isZero();
        }
        estate.add(FATIMA, "A second book", "");
        estate.remote = Remote.DONE;
        estate.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(estate.erasing.resume()).isEqualTo(1);
        assertThat(titles("fatima")).containsExactly("A second book");
        assertThat(estate.records.unfinished()).isEmpty();
        assertThat(estate.erasing.of(FATIMA).get(0).finished()).isPresent();
    }

    @Test
    void endsTheSameWhereverItIsKilled() {
        for (boolean after : new boolean[] {false, true}) {
            for (int call = 1; call <= 14; call++) {
                estate = new Estate();
                fill();
                estate.remote = Remote.DONE;
                killed(call, after);
                assertThat(titles("fatima")).as("killed at %d", call).isEmpty();
                assertThat(titles("jan")).hasSize(2);
                assertThat(estate.lookLog.of(FATIMA, 0, 9)).isEmpty();
                assertThat(estate.erasing.of(FATIMA)).hasSize(1);
                assertThat(estate.erasing.of(FATIMA).get(0).finished()).isPresent();
                assertThat(estate.bridge.outcomes(fatima("completed", 9))).containsExactly(DROPPED);
            }
        }
    }

    private void killed(int call, boolean after) {
        estate.mortality.dieAt(call, after);
        try {
            estate.erasing.all(FATIMA);
        } catch (Mortality.KilledError e) {
            assertThatExceptionOfType(Mortality.KilledError.class).isThrownBy(() -> {
                throw e;
            });
        }
        estate.mortality.live();
        estate.wait(StepTaker.LEASE.plusSeconds(1));
        if (estate.erasing.of(FATIMA).isEmpty()) {
            estate.erasing.all(FATIMA); // killed before it was asked: nothing is promised yet
        }
        estate.erasing.resume();
    }

    @Test
    void forgetsItsOwnRecordsAfterAWhile() {
        fill();
        estate.erasing.all(FATIMA);
        estate.wait(Duration.ofDays(1));
        int gone =
                estate.transactions.run(() -> estate.records.tidy(estate.clock().instant()));
        assertThat(gone).isEqualTo(1);
        assertThat(estate.erasing.of(FATIMA)).isEmpty();
    }
}
