package org.gilde.confluence.gathering;

import java.util.List;

/**
 * What the administrator's page of cohorts prints.
 *
 * @param makes whether Learning Communities are made without asking
 * @param invites whether people are invited
 * @param weeks as typed
 * @param weeksProblem what is wrong with it; else empty
 * @param runsHelp which course runs stand here, as a sentence
 * @param runs course runs that fit no community
 */
public record ChoiceView(
        String action,
        boolean makes,
        boolean invites,
        String weeks,
        String weeksProblem,
        String runsHelp,
        List<Run> runs) {

    /** Says whether some course run fits no community. */
    public boolean hasRuns() {
        return !runs.isEmpty();
    }

    /** A course run that fits no community. */
    public record Run(String id, String name, String people) {}
}
