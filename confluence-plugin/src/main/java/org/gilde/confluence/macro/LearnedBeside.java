package org.gilde.confluence.macro;

import java.util.List;

/**
 * What the macro {@code learned-beside} prints. A column that is not to be shown is not there: its list is empty.
 *
 * @param hint what the reader could do to see more, or nothing
 * @param topics the topics, readable; without any there are no columns either
 */
public record LearnedBeside(
        boolean collapsed,
        String hint,
        List<String> topics,
        List<OwnColumn> own,
        List<PageColumn> knowledge,
        List<ColleagueColumn> people,
        List<ColleagueColumn> shared) {

    /** Returns whether there is a topic to show anything on. */
    public boolean hasTopics() {
        return !topics.isEmpty();
    }

    /**
     * The reader's own column.
     *
     * @param note a warning about how fresh this is, or nothing
     * @param empty what to say without items
     * @param more how many items are left out, or nothing
     * @param all shares all items on the topics, one for each recipient
     * @param allUrl REST address for that
     * @param allTopics the topics, with commas
     * @param paused ends the reader's pause; one while there is one, else none
     * @param use with what the use of an item is noted
     */
    public record OwnColumn(
            List<ItemRow> items,
            String note,
            String empty,
            String more,
            List<ShareAll> all,
            String allUrl,
            String allTopics,
            List<PauseTools> paused,
            UseTools use) {

        /** Returns whether there is anybody to share all with. */
        public boolean hasAll() {
            return !all.isEmpty();
        }

        /** Returns whether there is an item. */
        public boolean hasItems() {
            return !items.isEmpty();
        }
    }

    /**
     * The community's pages on the topics.
     *
     * @param empty what to say without pages
     */
    public record PageColumn(String title, List<PageRow> rows, List<QuestionRow> questions, String empty) {

        /** Returns whether anything is asked. */
        public boolean hasQuestions() {
            return !questions.isEmpty();
        }
    }

    /** Colleagues: whom to ask, or what they chose to share. */
    public record ColleagueColumn(String title, List<ColleagueRow> rows, String empty) {}
}
