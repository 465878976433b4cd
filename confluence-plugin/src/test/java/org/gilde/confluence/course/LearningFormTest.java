package org.gilde.confluence.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhasePlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The form of a Learning Community")
class LearningFormTest {
    private final Map<String, String> typed =
            new HashMap<>(Map.of("name", "Talking well", "start", "2026-09-01", "end", "2026-09-30"));

    @Test
    void takesANameAndTwoDays() {
        LearningForm.Reading reading = read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.plan().phases()).hasSize(6);
        assertThat(start(reading.plan(), Phase.APPLY)).contains(LocalDate.of(2026, 10, 1));
        assertThat(reading.plan().behaviors()).isEmpty();
        assertThat(reading.plan().parent()).isEqualTo("INTAKE");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name, gilde.learning.name.problem",
        "start, '', start, gilde.learning.day.problem",
        "start, 31/12/2026, start, gilde.learning.day.problem",
        "start, 9999-01-01, start, gilde.learning.day.problem",
        "start, 2026-02-30, start, gilde.learning.day.problem",
        "end, 2026-08-31, end, gilde.learning.end.problem",
        "day-before, 2026-09-02, day-before, gilde.learning.order.problem",
        "day-secure, 2026-09-15, day-secure, gilde.learning.order.problem",
        "day-close, 2026-10-01, day-close, gilde.learning.order.problem",
        "day-share, soon, day-share, gilde.learning.day.problem",
        "baseline-1, 101, baseline-1, gilde.learning.baseline.problem",
        "baseline-1, -1, baseline-1, gilde.learning.baseline.problem",
        "baseline-1, 3.5, baseline-1, gilde.learning.baseline.problem",
        "baseline-2, 30, behavior-2, gilde.learning.behavior.problem",
        "behavior-1, Asks, behaviors, gilde.learning.behaviors.problem"
    })
    void saysBesideTheFieldWhatIsWrong(String field, String value, String beside, String problem) {
        typed.put(field, value);
        assertThat(read().problems()).containsEntry(beside, problem);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, false", "3, true", "4, true", "5, true"})
    void wantsThreeToFiveBehaviorsOrNone(int number, boolean good) {
        for (int one = 1; one <= number; one++) {
            typed.put("behavior-" + one, "Does " + one);
        }
        assertThat(read().problems().isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "00, 0", "7, 7", "100, 100"})
    void takesABaselineOfNoneToAHundred(String value, int baseline) {
        for (int one = 1; one <= 3; one++) {
            typed.put("behavior-" + one, "Does " + one);
        }
        typed.put("baseline-2", value);
        assertThat(read().plan().behaviors().get(1)).isEqualTo(new Behavior("Does 2", Optional.of(baseline)));
        assertThat(read().plan().behaviors().get(0).baseline()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        for (String field : List.of("name", "run", "course", "time-learn", "behavior-1")) {
            typed.put(field, "x".repeat(2001));
            assertThat(read().problems()).containsEntry(field, "gilde.learning.long.problem");
        }
    }

    @Test
    void givesAPlanBackAsItWasTyped() {
        typed.putAll(Map.of(
                "course", "https://lms.example/7",
                "run", "autumn",
                "day-close", "2027-06-01",
                "time-learn", "two hours",
                "behavior-1", "Asks",
                "behavior-2", "Listens",
                "behavior-3", "Repeats",
                "baseline-3", "20"));
        LearningPlan plan = read().plan();
        LearningFields fields = LearningFields.of(plan, Joining.ON_REQUEST);
        typed.remove("name");
        typed.put("joining", "request");
        typed.forEach((name, value) -> assertThat(fields.apply(name)).as(name).isEqualTo(value));
        assertThat(fields.apply("day-before")).isEmpty();
        assertThat(LearningForm.read(fields, "INTAKE", false).plan()).isEqualTo(plan);
    }

    private static Optional<LocalDate> start(LearningPlan plan, Phase phase) {
        return plan.phases().stream()
                .filter(step -> step.phase() == phase)
                .findFirst()
                .flatMap(PhasePlan::start);
    }

    private LearningForm.Reading read() {
        return LearningForm.read(name -> typed.getOrDefault(name, ""), "INTAKE", true);
    }
}
