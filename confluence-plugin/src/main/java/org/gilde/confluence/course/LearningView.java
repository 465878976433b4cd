package org.gilde.confluence.course;

import java.util.List;

/**
 * What the page prints.
 *
 * @param action where the form goes
 * @param target name of the hidden field that says what this is about, {@code parent} or {@code community}
 * @param key its value
 * @param isNew whether there is nothing to change yet
 * @param lead what this is about, as a sentence
 * @param home where the Learning Community is; empty while there is none
 * @param people where the people of course runs are gathered
 * @param seen mark of the plan that is shown; empty while there is none
 * @param closing where it is closed; empty while there is none
 * @param behaviorsProblem what is wrong with the behaviors together
 */
public record LearningView(
        String action,
        String target,
        String key,
        boolean isNew,
        String lead,
        String home,
        String people,
        String seen,
        String closing,
        Field name,
        Field course,
        Field run,
        Field start,
        Field end,
        List<Choice> joinings,
        List<PhaseFields> phases,
        List<BehaviorFields> behaviors,
        String behaviorsProblem,
        List<Choice> moves) {

    /**
     * A field as last typed.
     *
     * @param problem what is wrong with it; empty if nothing is
     */
    public record Field(String value, String problem) {
        /** Says whether something is wrong with it. */
        public boolean isWrong() {
            return !problem.isEmpty();
        }
    }

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The fields of one phase.
     *
     * @param word ends the names of its fields
     * @param hasDay whether its first day is a field; the others follow from the run alone
     * @param follows when it begins, as a sentence
     */
    public record PhaseFields(
            String word, String name, boolean hasDay, Field day, String follows, Field tool, Field money, Field time) {}

    /** The fields of one behavior, numbered from 1. */
    public record BehaviorFields(int number, String label, Field text, Field baseline) {}
}
