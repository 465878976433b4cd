package org.gilde.confluence.settings;

import java.util.List;

/**
 * What a community's own page prints. A part that the visitor may not see is an empty list.
 *
 * @param desk address of the coordinator's desk; empty for whoever is not in charge
 * @param action where forms go
 * @param standing what the visitor is to the community
 * @param steps what the visitor may do about that
 * @param founding the form that makes the Space a community
 * @param about the form for what the community says of itself
 * @param groups lists of people, for those in charge
 * @param people forms about one person each, for those in charge
 */
public record CommunityView(
        String title,
        String home,
        String desk,
        String action,
        String standing,
        List<Act> steps,
        List<Field> founding,
        List<Field> about,
        List<Group> groups,
        List<PersonForm> people) {

    /** Returns the address of the offers of newer macros, for whoever {@link #hasAbout}. */
    public String renewal() {
        return action.replaceFirst("/([^/]*)/settings$", "/renewal?community=$1");
    }

    /** Returns whether the visitor has a desk here. */
    public boolean hasDesk() {
        return !desk.isEmpty();
    }

    /** Returns whether this Space can be made a community here. */
    public boolean hasFounding() {
        return !founding.isEmpty();
    }

    /** Returns whether the visitor may change what the community says of itself. */
    public boolean hasAbout() {
        return !about.isEmpty();
    }

    /** Returns whether there is something to say on the visitor's own membership. */
    public boolean hasStanding() {
        return !standing.isEmpty();
    }

    /**
     * One button that is a form of its own.
     *
     * @param wish what the form asks
     * @param kind how the button looks, after AUI
     * @param about what a screen reader adds to the label, or nothing
     */
    public record Act(String wish, String label, String kind, String about) {}

    /**
     * One field.
     *
     * @param kind line, text or choice
     * @param problem what is wrong with the value, or nothing
     */
    public record Field(
            String name, String kind, String label, String help, String value, String problem, List<Option> options) {}

    /** One choice of a field. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * People under one heading.
     *
     * @param note below the list, or nothing
     */
    public record Group(String title, String empty, String note, List<Row> rows) {

        /** Returns whether there is somebody. */
        public boolean hasRows() {
            return !rows.isEmpty();
        }
    }

    /** One person, by user name in forms. */
    public record Row(String user, String name, String what, List<Act> acts) {}

    /** A form about one person. */
    public record PersonForm(String wish, String title, String label, List<Field> fields) {}
}
