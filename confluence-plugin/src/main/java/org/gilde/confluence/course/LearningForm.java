package org.gilde.confluence.course;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhaseDates;
import org.gilde.confluence.community.PhasePlan;

/**
 * Reads the plan of a Learning Community from what somebody typed. Dates follow from the course run where nothing else
 * is typed; phases are in order; behaviors are three to five, or none while they are not agreed; a baseline is a whole
 * number from 0 to 100.
 */
final class LearningForm {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_COURSE = 2000;
    static final int LONGEST_TEXT = 300;

    private static final int FEWEST = 3;
    private static final Pattern BASELINE = Pattern.compile("[0-9]{1,2}|100");
    /** Phases whose first day can be chosen; that of the other two is the run's own. */
    static final Set<Phase> CHOSEN = Set.of(Phase.BEFORE, Phase.SECURE, Phase.SHARE, Phase.CLOSE);

    /**
     * What came of it.
     *
     * @param plan whole only without problems
     * @param problems keys of texts that say what is wrong, by field
     */
    record Reading(LearningPlan plan, Map<String, String> problems) {}

    private final UnaryOperator<String> fields;
    private final Map<String, String> problems = new HashMap<>();

    private LearningForm(UnaryOperator<String> fields) {
        this.fields = fields;
    }

    /**
     * Reads a form.
     *
     * @param fields the form's values by name; empty for one that is not there
     * @param parent key of the community above
     */
    static Reading read(UnaryOperator<String> fields, String parent, boolean wantsName) {
        LearningForm form = new LearningForm(fields);
        if (wantsName) {
            form.check(!form.value("name").isEmpty(), "name", "gilde.learning.name.problem");
            form.checkLength("name", LONGEST_NAME);
        }
        form.checkLength("course", LONGEST_COURSE);
        form.checkLength("run", LONGEST_NAME);
        LearningPlan plan = new LearningPlan(
                parent, form.value("course"), form.value("run"), form.phases(form.days()), form.behaviors());
        return new Reading(plan, Map.copyOf(form.problems));
    }

    private String value(String name) {
        return fields.apply(name).strip();
    }

    private void check(boolean good, String field, String problem) {
        if (!good) {
            problems.putIfAbsent(field, problem);
        }
    }

    private void checkLength(String field, int longest) {
        check(value(field).length() <= longest, field, "gilde.learning.long.problem");
    }

    private Map<Phase, LocalDate> days() {
        Optional<LocalDate> start = day("start");
        Optional<LocalDate> end = day("end");
        check(start.isPresent(), "start", "gilde.learning.day.problem");
        check(end.isPresent(), "end", "gilde.learning.day.problem");
        if (start.isEmpty() || end.isEmpty()) {
            CHOSEN.forEach(phase -> day("day-" + LearningFields.word(phase)));
            return Map.of();
        }
        check(!end.get().isBefore(start.get()), "end", "gilde.learning.end.problem");
        Map<Phase, LocalDate> days = new EnumMap<>(PhaseDates.following(start.get(), end.get()));
        for (Phase phase : CHOSEN) {
            day("day-" + LearningFields.word(phase)).ifPresent(day -> days.put(phase, day));
        }
        PhaseDates.outOfOrder(days)
                .map(phase -> CHOSEN.contains(phase) ? phase : Phase.BEFORE)
                .ifPresent(phase -> check(false, "day-" + LearningFields.word(phase), "gilde.learning.order.problem"));
        return days;
    }

    private Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = date(value(field));
        check(value(field).isEmpty() || day.isPresent(), field, "gilde.learning.day.problem");
        return day;
    }

    /** Returns the day that a text such as {@code 2026-09-01} names; nothing if it names none of this age. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(LearningForm::isOfThisAge);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfThisAge(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }

    private List<PhasePlan> phases(Map<Phase, LocalDate> days) {
        List<PhasePlan> plans = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            String word = LearningFields.word(phase);
            List.of("tool-", "money-", "time-").forEach(kind -> checkLength(kind + word, LONGEST_TEXT));
            plans.add(new PhasePlan(
                    phase,
                    Optional.ofNullable(days.get(phase)),
                    value("tool-" + word),
                    value("money-" + word),
                    value("time-" + word)));
        }
        return List.copyOf(plans);
    }

    private List<Behavior> behaviors() {
        List<Behavior> behaviors = new ArrayList<>();
        for (int number = 1; number <= LearningFields.BEHAVIORS; number++) {
            String text = value("behavior-" + number);
            String baseline = value("baseline-" + number);
            checkLength("behavior-" + number, LONGEST_TEXT);
            boolean isNumber = BASELINE.matcher(baseline).matches();
            check(baseline.isEmpty() || isNumber, "baseline-" + number, "gilde.learning.baseline.problem");
            check(baseline.isEmpty() || !text.isEmpty(), "behavior-" + number, "gilde.learning.behavior.problem");
            if (!text.isEmpty()) {
                behaviors.add(
                        new Behavior(text, isNumber ? Optional.of(Integer.parseInt(baseline)) : Optional.empty()));
            }
        }
        check(behaviors.isEmpty() || behaviors.size() >= FEWEST, "behaviors", "gilde.learning.behaviors.problem");
        return List.copyOf(behaviors);
    }
}
