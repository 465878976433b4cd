package org.gilde.confluence.course;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhaseDates;
import org.gilde.confluence.community.PhasePlan;

/** The values of the form by the names of its fields, as typed or as a plan has them. */
final class LearningFields implements UnaryOperator<String> {
    /** Most behaviors that fit. */
    static final int BEHAVIORS = 5;

    private final Map<String, String> values = new HashMap<>();

    private LearningFields() {}

    /** Returns the fields of a form that nobody filled in yet. */
    static LearningFields empty() {
        return new LearningFields();
    }

    /** Returns the fields as a plan has them. What follows from the run stays empty. */
    static LearningFields of(LearningPlan plan, Joining joining) {
        LearningFields fields = new LearningFields();
        fields.values.put("joining", word(joining));
        fields.values.put("course", plan.course());
        fields.values.put("run", plan.run());
        Optional<LocalDate> start = start(plan, Phase.LEARN);
        Optional<LocalDate> end = start(plan, Phase.APPLY).map(day -> day.minusDays(1));
        start.ifPresent(day -> fields.values.put("start", day.toString()));
        end.ifPresent(day -> fields.values.put("end", day.toString()));
        Map<Phase, LocalDate> following =
                start.isPresent() && end.isPresent() ? PhaseDates.following(start.get(), end.get()) : Map.of();
        plan.phases().forEach(phase -> fields.put(phase, following));
        for (int number = 1; number <= plan.behaviors().size(); number++) {
            fields.put(number, plan.behaviors().get(number - 1));
        }
        return fields;
    }

    private void put(PhasePlan phase, Map<Phase, LocalDate> following) {
        String word = word(phase.phase());
        phase.start()
                .filter(day -> !day.equals(following.get(phase.phase())))
                .ifPresent(day -> values.put("day-" + word, day.toString()));
        values.put("tool-" + word, phase.tool());
        values.put("money-" + word, phase.money());
        values.put("time-" + word, phase.time());
    }

    private void put(int number, Behavior behavior) {
        values.put("behavior-" + number, behavior.text());
        behavior.baseline().ifPresent(baseline -> values.put("baseline-" + number, Integer.toString(baseline)));
    }

    @Override
    public String apply(String name) {
        return values.getOrDefault(name, "");
    }

    static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    static String word(Joining joining) {
        return switch (joining) {
            case OPEN -> "open";
            case ON_REQUEST -> "request";
            case INVITED -> "invited";
        };
    }

    /** Returns the way in that a word names; by invitation for a word that names none. */
    static Joining joining(String word) {
        return List.of(Joining.values()).stream()
                .filter(joining -> word(joining).equals(word))
                .findFirst()
                .orElse(Joining.INVITED);
    }

    private static Optional<LocalDate> start(LearningPlan plan, Phase phase) {
        return plan.phases().stream()
                .filter(step -> step.phase() == phase)
                .flatMap(step -> step.start().stream())
                .findFirst();
    }
}
