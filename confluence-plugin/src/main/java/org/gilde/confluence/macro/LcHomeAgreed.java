package org.gilde.confluence.macro;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.PhasePlan;
import org.gilde.confluence.macro.LcHome.BehaviorRow;
import org.gilde.confluence.macro.LcHome.SupportRow;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.text.Phrases;

/**
 * What a Learning Community agreed on, in the reader's words: behaviors to see, and support in each phase.
 *
 * @param floor from how many people on a figure is shown
 */
record LcHomeAgreed(LearningPlan plan, Floor floor, Phrases phrases) {

    /**
     * Returns the behaviors, with how often each was seen before.
     *
     * @param people how many the group has: of too few no figure is shown
     */
    List<BehaviorRow> behaviors(int people) {
        return plan.behaviors().stream()
                .map(behavior -> new BehaviorRow(behavior.text(), baseline(behavior, people)))
                .toList();
    }

    private String baseline(Behavior behavior, int people) {
        return behavior.baseline()
                .map(before -> floor.hides(people)
                        ? phrases.fill("gilde.too-few", phrases.whole(floor.people()))
                        : phrases.fill("gilde.lc.baseline", phrases.whole(before)))
                .orElseGet(() -> phrases.get("gilde.lc.baseline.none"));
    }

    /** Returns what is arranged, phase by phase; a phase without any is left out. */
    List<SupportRow> support() {
        return plan.phases().stream().flatMap(this::support).toList();
    }

    private Stream<SupportRow> support(PhasePlan step) {
        List<String> facts = Stream.of(
                        Map.entry("gilde.lc.tool", step.tool()),
                        Map.entry("gilde.lc.money", step.money()),
                        Map.entry("gilde.lc.time", step.time()))
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> phrases.fill(fact.getKey(), fact.getValue()))
                .toList();
        return facts.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new SupportRow(phrases.get(PhaseLook.of(step.phase()).key()), facts));
    }
}
