package org.gilde.confluence.desk;

import java.util.List;

/**
 * What the coordinator's desk prints.
 *
 * @param title name of the community
 * @param action where forms go
 * @param week how much of this week's five is done
 * @param stage which stage the signs are about
 * @param merge with which communities it may become one
 * @param closing how the community is closed
 * @param isOpen whether the community lives: a closed one offers no forms
 */
public record DeskView(
        String title,
        String home,
        String settings,
        String action,
        String week,
        List<TaskRow> tasks,
        String stage,
        List<SignRow> signs,
        Field people,
        Merge merge,
        Closing closing,
        boolean isOpen) {

    /** Returns whether there is a page on which the community is closed. */
    public boolean hasClosing() {
        return !closing.url().isEmpty();
    }

    /**
     * How the community is closed.
     *
     * @param url where; empty where that is not offered
     */
    public record Closing(String text, String url, String label) {}

    /**
     * One of the weekly five.
     *
     * @param task what forms call it
     * @param url where it is done; empty where there is nothing to do
     * @param state todo, ticked, or free where there is nothing to do
     * @param said what became of it, or nothing
     */
    public record TaskRow(
            String task, String title, String text, String url, String label, String state, String said) {}

    /**
     * One sign of the stage.
     *
     * @param among of how many people the figure tells, or why there is none
     * @param voice for, against or neither
     */
    public record SignRow(String name, String figure, String among, String voice, String said) {}

    /**
     * A field as it was typed.
     *
     * @param problem what is wrong with it, or nothing
     */
    public record Field(String value, String problem) {
        /** Returns whether something is wrong. */
        public boolean isWrong() {
            return !problem.isEmpty();
        }
    }

    /**
     * Going on in another community, or taking one in.
     *
     * @param said how far it is, or nothing
     * @param mayWithdraw whether there is a proposal to take back
     * @param choices the communities it may be proposed to; none where that is not offered
     * @param proposals of others, to go on in this one
     */
    public record Merge(String said, boolean mayWithdraw, List<Choice> choices, List<Choice> proposals) {
        /** Returns whether there is anything to say of it. */
        public boolean isShown() {
            return !said.isEmpty() || hasChoices() || !proposals.isEmpty();
        }

        /** Returns whether it may be proposed. */
        public boolean hasChoices() {
            return !choices.isEmpty();
        }
    }

    /** A community, by key in forms. */
    public record Choice(String key, String name) {}
}
