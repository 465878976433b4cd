package org.gilde.confluence.cohort;

import org.gilde.confluence.people.PersonKey;

/** Forgets what a person was to any cohort. */
public final class CohortForgetting {
    private final Runs runs;
    private final Lists lists;
    private final Roster roster;

    /** Forgets it in these. */
    public CohortForgetting(Runs runs, Lists lists, Roster roster) {
        this.runs = runs;
        this.lists = lists;
        this.roster = roster;
    }

    /** Forgets a person. Wants a transaction. */
    public void forget(PersonKey person) {
        runs.forget(person);
        lists.forget(person);
        roster.forget(person);
    }
}
