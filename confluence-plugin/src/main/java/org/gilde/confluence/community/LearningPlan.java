package org.gilde.confluence.community;

import java.time.LocalDate;
import java.util.List;

/**
 * What makes a community a Learning Community.
 *
 * @param parent key of the Community of Practice it stands under
 * @param course xAPI id of the course's Activity; empty while none is linked
 * @param run what the course run is called, such as {@code autumn 2026}; empty if there is only one
 * @param phases one for each phase, in order
 * @param behaviors three to five once they are agreed
 */
public record LearningPlan(String parent, String course, String run, List<PhasePlan> phases, List<Behavior> behaviors) {

    /** Returns the phase of a day: the last one that has begun, {@link Phase#BEFORE} before all of them. */
    public Phase on(LocalDate day) {
        return phases.stream()
                .filter(plan ->
                        plan.start().filter(start -> !start.isAfter(day)).isPresent())
                .map(PhasePlan::phase)
                .reduce(Phase.BEFORE, (earlier, later) -> later);
    }

    /** Returns it under another Community of Practice. */
    public LearningPlan withParent(String other) {
        return new LearningPlan(other, course, run, phases, behaviors);
    }

    /** Returns it with other phases. */
    public LearningPlan withPhases(List<PhasePlan> others) {
        return new LearningPlan(parent, course, run, others, behaviors);
    }
}
