package org.gilde.confluence.admin;

import java.util.List;
import org.gilde.confluence.admin.AdminView.Fact;

/**
 * What the administrator's page of the app's own health prints.
 *
 * @param tone of the worst that was found, as lozenges call it
 * @param state the worst that was found, in a word
 * @param since from when this node counts what the bridge brings, as a sentence
 * @param intake those counts
 */
public record HealthView(
        String tone,
        String state,
        List<Row> waiting,
        List<Row> jobs,
        String since,
        List<Fact> intake,
        List<Fact> versions,
        LinkageView linkage) {

    /**
     * One thing.
     *
     * @param what it is
     * @param tone as lozenges call it
     * @param state in a word
     * @param said how it is, as a sentence
     * @param help what to do; empty for nothing
     */
    public record Row(String what, String tone, String state, String said, String help) {}
}
