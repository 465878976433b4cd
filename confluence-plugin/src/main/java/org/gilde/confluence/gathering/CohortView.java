package org.gilde.confluence.gathering;

import java.util.List;

/**
 * What the page of cohorts prints.
 *
 * @param action where the forms go
 * @param target name of the field that says what this is about, {@code parent} or {@code community}
 * @param home where the community is
 * @param busy whether something is being done, so that the page should be looked at again
 * @param empty what to say where there is no cohort
 */
public record CohortView(
        String action,
        String target,
        String key,
        String lead,
        String home,
        boolean busy,
        String empty,
        List<Card> cards,
        Bring bring) {

    /**
     * One cohort.
     *
     * @param lozenge how far it is, in a word
     * @param tone of that word: {@code success}, {@code current} or {@code moved}
     * @param facts what is known of it, as short texts
     * @param note what to know before a button is pressed; else empty
     * @param progress how much of the present work is done
     * @param lines that were not found, for whoever may know
     * @param making fields of the Learning Community to make, for whoever may
     */
    public record Card(
            String id,
            String name,
            String lozenge,
            String tone,
            List<String> facts,
            String note,
            Progress progress,
            List<String> lines,
            Making making,
            List<Act> acts) {

        /** Says whether some names were not found that the reader may see. */
        public boolean hasLines() {
            return !lines.isEmpty();
        }

        /** Says whether there is something to do about it. */
        public boolean hasActs() {
            return !acts.isEmpty();
        }
    }

    /** Work that is going on; shown only if there is any. */
    public record Progress(boolean shown, String text, int done, int all) {}

    /** The fields of what is to be made; shown only if it can be. */
    public record Making(boolean shown, String name, String start, String end) {}

    /** A button. */
    public record Act(String wish, String label, boolean first) {}

    /**
     * The form that brings people.
     *
     * @param named whether it asks for a name
     * @param help how a list is written, as a sentence
     * @param problems what is wrong with the list, one text for each
     */
    public record Bring(
            boolean shown,
            boolean named,
            String name,
            String nameProblem,
            String people,
            String help,
            List<String> problems,
            String group,
            String groupProblem) {

        /** Says whether something is wrong with the list. */
        public boolean hasProblems() {
            return !problems.isEmpty();
        }
    }
}
