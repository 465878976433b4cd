package org.gilde.confluence.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Bridge.person;
import static org.gilde.confluence.learning.Events.fatima;
import static org.gilde.confluence.learning.Events.told;
import static org.gilde.confluence.learning.Events.voids;
import static org.gilde.confluence.learning.TakenEvent.Outcome.DROPPED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.REPEATED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.TAKEN;
import static org.gilde.confluence.learning.TakenEvent.Outcome.WAITING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import net.java.ao.DBParam;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.table.PauseRow;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pause")
class PausingTest {
    private static final PersonKey FATIMA = person("fatima");

    private final Estate estate = new Estate();
    private final Bridge bridge = estate.bridge;

    @Test
    void stopsWhatComesInAndCountsItByDayOnly() {
        bridge.takes(fatima("registered", 8));
        estate.pausing.pause(FATIMA);
        assertThat(bridge.outcomes(fatima("completed", 9), fatima("passed", 10), told("jan", "passed", 11, "")))
                .containsExactly(DROPPED, DROPPED, TAKEN);
        assertThat(bridge.itemsOf("fatima").get(0).state().isCompleted()).isFalse();
        assertThat(bridge.itemsOf("jan")).hasSize(1);
        assertThat(estate.pausing.of(FATIMA).since()).contains(Bridge.NOW);
        assertThat(estate.pausing.of(FATIMA).withheld()).containsExactly(new Pauses.Day(LocalDate.of(2026, 11, 21), 2));
        assertThat(estate.pausing.of(person("jan")).withheld()).isEmpty();
    }

    @Test
    void isNoReasonToTakeWhatCameBeforeTwice() {
        bridge.takes(fatima("completed", 9));
        estate.pausing.pause(FATIMA);
        assertThat(bridge.outcomes(fatima("completed", 9))).containsExactly(REPEATED);
        assertThat(estate.pausing.of(FATIMA).withheld()).isEmpty();
    }

    @Test
    void letsWhatIsTakenBackGo() {
        bridge.takes(fatima("completed", 9));
        estate.pausing.pause(FATIMA);
        assertThat(bridge.outcomes(voids("completed9"))).containsExactly(TAKEN);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
    }

    @Test
    void holdsForWhatWaitedAndIsMatchedLater() {
        assertThat(bridge.outcomes(told("piet", "failed", 8, ""), told("piet", "passed", 9, "")))
                .containsExactly(WAITING, WAITING);
        bridge.know("piet");
        estate.pausing.pause(person("piet"));
        bridge.intake().rematch();
        assertThat(bridge.itemsOf("piet")).isEmpty();
        assertThat(estate.ports.waiting().count()).isZero();
        assertThat(estate.pausing.of(person("piet")).withheld())
                .extracting(Pauses.Day::events)
                .containsExactly(2L);
    }

    @Test
    void endsAndLetsInWhatComesFromThenOn() {
        estate.pausing.pause(FATIMA);
        estate.pausing.pause(FATIMA);
        bridge.takes(fatima("registered", 8));
        estate.pausing.resume(FATIMA);
        estate.pausing.resume(FATIMA);
        assertThat(estate.pausing.of(FATIMA).since()).isEmpty();
        assertThat(bridge.outcomes(fatima("completed", 9))).containsExactly(TAKEN);
        assertThat(bridge.itemsOf("fatima").get(0).first())
                .isEqualTo(bridge.itemsOf("fatima").get(0).last());
    }

    @Test
    void keepsOutWhatItTurnedAwayWhenTheBridgeTellsEverythingAgain() {
        String before = fatima("registered", 8);
        String during = fatima("completed", 9).replace("2026-11-20T09", "2026-11-21T20");
        String unheard = fatima("passed", 10).replace("2026-11-20T10", "2026-11-21T21");
        String after = fatima("completed", 11).replace("2026-11-20T11", "2026-11-25T11");
        estate.pausing.pause(FATIMA);
        assertThat(bridge.outcomes(before, during)).containsExactly(DROPPED, DROPPED);
        estate.wait(Duration.ofDays(3));
        estate.pausing.resume(FATIMA);
        assertThat(bridge.outcomes(before, during, unheard, after)).containsExactly(DROPPED, DROPPED, DROPPED, TAKEN);
        assertThat(bridge.outcomes(fatima("passed", 7)))
                .as("told late, of before the pause")
                .containsExactly(TAKEN);
        assertThat(estate.pausing.of(FATIMA).since()).isEmpty();
        assertThat(estate.pausing.of(FATIMA).withheld())
                .extracting(Pauses.Day::events)
                .containsExactly(3L, 2L);
    }

    @Test
    void isRememberedForEachTimeAndForgottenWithTheAccount() {
        estate.pausing.pause(FATIMA);
        estate.wait(Duration.ofDays(1));
        estate.pausing.resume(FATIMA);
        estate.wait(Duration.ofDays(1));
        estate.pausing.pause(FATIMA);
        assertThat(estate.pauses.of(Set.of(FATIMA, person("jan"))).get(FATIMA)).hasSize(2);
        assertThat(estate.pausing.of(FATIMA).since()).contains(Bridge.NOW.plus(Duration.ofDays(2)));
        estate.transactions.run(() -> {
            estate.pauses.forget(FATIMA);
            return true;
        });
        assertThat(estate.pauses.of(Set.of(FATIMA))).isEmpty();
    }

    @Test
    void thatBeganUnderAnEarlierVersionLastsAndCanBeEnded() {
        estate.transactions.run(() -> estate.objects.create(
                PauseRow.class,
                new DBParam("PERSON", FATIMA.value()),
                new DBParam("SINCE", Bridge.NOW.toEpochMilli())));
        assertThat(estate.pausing.of(FATIMA).since()).contains(Bridge.NOW);
        estate.pausing.pause(FATIMA);
        assertThat(estate.pauses.of(Set.of(FATIMA)).get(FATIMA)).hasSize(1);
        estate.pausing.resume(FATIMA);
        assertThat(estate.pausing.of(FATIMA).since()).isEmpty();
        estate.wait(Duration.ofDays(1));
        assertThat(bridge.outcomes(fatima("passed", 9))).containsExactly(TAKEN);
    }

    @Test
    void isAskedForInAsManyQueriesHoweverManyEventsThereAre() {
        estate.pausing.pause(FATIMA);
        queriesFor(1); // the day's count begins
        int few = queriesFor(2);
        assertThat(queriesFor(80)).isEqualTo(few);
    }

    private int queriesFor(int events) {
        String[] batch = new String[events];
        for (int event = 0; event < events; event++) {
            String activity = Events.activity("https://lms.example/" + event, "Item " + event);
            batch[event] = Events.event(events + "e" + event, "passed", 9, Events.mail("fatima"), activity, "");
        }
        int before = TestObjects.CALLS.get();
        bridge.takes(batch);
        return TestObjects.CALLS.get() - before;
    }
}
