package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the screen <em>Who is it?</em> prints.
 *
 * @param action where forms go
 * @param rules as they would be, in their order
 * @param tried what they would do; one at most
 * @param choice a decision that was tried; one at most
 */
public record PeopleView(
        String action,
        List<RuleRow> rules,
        Draft draft,
        Field field,
        List<Tried> tried,
        List<Choice> choice,
        Table<WaitingRow> waiting,
        Table<SeveralRow> several,
        Table<HistoryRow> history,
        Leavers leavers) {

    /** Returns whether there is a rule. */
    public boolean hasRules() {
        return !rules.isEmpty();
    }

    /**
     * The rules as texts, to be sent along.
     *
     * @param base the change that brought those that were changed here
     * @param changed whether they are others than those that hold
     */
    public record Draft(String rules, String base, boolean changed) {}

    /**
     * A rule.
     *
     * @param place its place among them, from 0
     */
    public record RuleRow(
            String place,
            String kind,
            String pattern,
            boolean first,
            boolean last,
            String upLabel,
            String downLabel,
            String removeLabel) {}

    /** For how many days what leavers learned is kept, as last typed, with what is wrong with it, or nothing. */
    public record Leavers(String days, String problem) {}

    /** A new rule as last typed, with what is wrong with it, or nothing. */
    public record Field(List<Kind> kinds, String pattern, String help, String problem) {}

    /** A kind of rule to choose. */
    public record Kind(String value, String name, boolean chosen) {}

    /**
     * What other rules would do.
     *
     * @param says how much was looked at
     * @param next how many to pass over for the next ones; empty where all were looked at
     */
    public record Tried(String says, List<TriedRow> rows, String next) {
        /** Returns whether there is anything to show. */
        public boolean hasRows() {
            return !rows.isEmpty();
        }

        /** Returns whether more wait than were looked at. */
        public boolean hasNext() {
            return !next.isEmpty();
        }
    }

    /** What would become of one Actor. */
    public record TriedRow(String actor, String events, String now, String then) {}

    /** A decision that was tried, as a sentence, with what is sent to have it hold. */
    public record Choice(String says, String key, String user, String act) {}

    /**
     * A part of something long.
     *
     * @param says how much there is
     * @param before address of the part before; empty where this is the first
     * @param after address of the part after; empty where this is the last
     */
    public record Table<R>(String says, List<R> rows, String before, String after) {
        /** Returns whether there is anything to show. */
        public boolean hasRows() {
            return !rows.isEmpty();
        }

        /** Returns whether there is a part before. */
        public boolean hasBefore() {
            return !before.isEmpty();
        }

        /** Returns whether there is a part after. */
        public boolean hasAfter() {
            return !after.isEmpty();
        }
    }

    /** An Actor that waits. */
    public record WaitingRow(
            String key, String actor, String why, String notes, String events, String since, String userLabel) {}

    /** A user with several Actors. */
    public record SeveralRow(String user, List<String> actors) {}

    /** A change of matching. */
    public record HistoryRow(
            String id,
            String when,
            String who,
            String what,
            String events,
            String undone,
            boolean undoable,
            String undoLabel) {}
}
