package org.gilde.confluence.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Dates of phases")
class PhaseDatesTest {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final Map<Phase, LocalDate> DAYS = PhaseDates.following(START, LocalDate.of(2026, 9, 30));

    @ParameterizedTest
    @CsvSource({
        "BEFORE, 2026-08-18",
        "LEARN, 2026-09-01",
        "APPLY, 2026-10-01",
        "SECURE, 2026-10-31",
        "SHARE, 2026-12-30",
        "CLOSE, 2027-03-30"
    })
    void followFromTheRun(Phase phase, LocalDate day) {
        assertThat(DAYS).containsEntry(phase, day);
    }

    @Test
    void areInOrderWhenTheyFollowEvenForARunOfOneDay() {
        assertThat(PhaseDates.outOfOrder(PhaseDates.following(START, START))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LEARN, 2026-08-17, LEARN",
        "LEARN, 2026-08-18, ",
        "APPLY, 2026-08-31, APPLY",
        "BEFORE, 2026-09-02, LEARN",
        "CLOSE, 2026-01-01, CLOSE",
        "SHARE, 2027-03-31, CLOSE"
    })
    void nameTheFirstThatComesTooEarly(Phase moved, LocalDate day, Phase wrong) {
        Map<Phase, LocalDate> days = new EnumMap<>(DAYS);
        days.put(moved, day);
        assertThat(PhaseDates.outOfOrder(days)).isEqualTo(Optional.ofNullable(wrong));
    }

    @Test
    void areComparedAcrossThoseThatAreNotPlanned() {
        Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
        days.put(Phase.LEARN, START);
        days.put(Phase.CLOSE, START.minusDays(1));
        assertThat(PhaseDates.outOfOrder(days)).contains(Phase.CLOSE);
        assertThat(PhaseDates.outOfOrder(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void arePutSoThatThePhaseMovedToIsTheOneOfThatDay(Phase to) {
        for (LocalDate today :
                List.of(START.minusYears(1), START.minusDays(1), START, START.plusDays(40), START.plusYears(2))) {
            List<PhasePlan> moved = PhaseDates.moved(plans(DAYS), to, today);
            LearningPlan plan = new LearningPlan("COP", "", "", moved, List.of());
            assertThat(plan.on(today)).as(to + " on " + today).isEqualTo(to);
            Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
            moved.forEach(phase -> days.put(phase.phase(), phase.start().orElseThrow()));
            assertThat(PhaseDates.outOfOrder(days)).isEmpty();
        }
    }

    @Test
    void keepTheirDistanceBehindThePhaseThatMoves() {
        List<PhasePlan> moved = PhaseDates.moved(plans(DAYS), Phase.APPLY, START.plusDays(10));
        assertThat(start(moved, Phase.LEARN)).contains(START);
        assertThat(start(moved, Phase.APPLY)).contains(START.plusDays(10));
        assertThat(start(moved, Phase.SECURE)).contains(START.plusDays(40));
    }

    @Test
    void areGivenToAPhaseWithoutOne() {
        List<PhasePlan> moved = PhaseDates.moved(plans(Map.of()), Phase.LEARN, START);
        assertThat(start(moved, Phase.LEARN)).contains(START);
        assertThat(start(moved, Phase.APPLY)).isEmpty();
    }

    private static Optional<LocalDate> start(List<PhasePlan> plans, Phase phase) {
        return plans.stream().filter(plan -> plan.phase() == phase).findFirst().flatMap(PhasePlan::start);
    }

    private static List<PhasePlan> plans(Map<Phase, LocalDate> days) {
        List<PhasePlan> plans = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            plans.add(new PhasePlan(phase, Optional.ofNullable(days.get(phase)), "", "", ""));
        }
        return plans;
    }
}
