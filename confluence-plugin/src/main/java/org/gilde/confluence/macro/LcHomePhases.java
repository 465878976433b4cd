package org.gilde.confluence.macro;

import java.time.LocalDate;
import java.util.List;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhasePlan;
import org.gilde.confluence.macro.LcHome.PhaseStep;
import org.gilde.confluence.text.Phrases;

/** Where a Learning Community stands among its phases, in the reader's words. */
final class LcHomePhases {
    private final LearningPlan plan;
    private final Phase present;
    private final LocalDate today;
    private final boolean isClosed;
    private final boolean withDates;
    private final Phrases phrases;

    /**
     * Words for a plan.
     *
     * @param isClosed whether all is over: then no phase is the present one
     * @param withDates whether the page wants days
     */
    LcHomePhases(LearningPlan plan, LocalDate today, boolean isClosed, boolean withDates, Phrases phrases) {
        this.plan = plan;
        this.present = plan.on(today);
        this.today = today;
        this.isClosed = isClosed;
        this.withDates = withDates;
        this.phrases = phrases;
    }

    /** Returns the bar of phases, first to last. */
    List<PhaseStep> bar() {
        return plan.phases().stream().map(this::step).toList();
    }

    private PhaseStep step(PhasePlan step) {
        int order = isClosed ? -1 : step.phase().compareTo(present);
        String tone = order < 0 ? "past" : order == 0 ? "now" : "next";
        String standing = order < 0 ? "gilde.phase.past" : order == 0 ? "gilde.phase.now" : "gilde.phase.next";
        return new PhaseStep(
                name(step),
                tone,
                phrases.get(standing),
                withDates ? step.start().map(phrases::day).orElse("") : "");
    }

    /** Returns how the present phase looks; it means nothing when all is over. */
    PhaseLook look() {
        return PhaseLook.of(present);
    }

    /** Returns when which phase follows; empty if none does, or days are not wanted. */
    String then() {
        if (!withDates) {
            return "";
        }
        return plan.phases().stream()
                .filter(later -> later.phase().compareTo(present) > 0)
                .filter(later -> later.start().filter(today::isBefore).isPresent())
                .findFirst()
                .map(later -> phrases.fill(
                        "gilde.lc.then", name(later), phrases.day(later.start().orElse(today))))
                .orElse("");
    }

    private String name(PhasePlan step) {
        return phrases.get(PhaseLook.of(step.phase()).key());
    }
}
