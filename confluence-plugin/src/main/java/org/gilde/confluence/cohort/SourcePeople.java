package org.gilde.confluence.cohort;

/** Who takes part, by the source of each cohort. */
public final class SourcePeople implements People.Of {
    private final Runs runs;
    private final Lists lists;

    /** Reads from these. */
    public SourcePeople(Runs runs, Lists lists) {
        this.runs = runs;
        this.lists = lists;
    }

    @Override
    public People cohort(Cohort cohort) {
        if (cohort.source() == Source.STATEMENTS) {
            return RunPeople.of(runs.of(cohort.origin()));
        }
        Lists.Findings findings = lists.findings(cohort.id(), cohort.list());
        return new People(lists.people(cohort.id(), cohort.list()), findings.nobody() + findings.several());
    }
}
