package org.gilde.confluence.start;

import java.util.List;

/**
 * What the page prints.
 *
 * @param action where the form goes
 */
public record StartView(
        String action,
        Field name,
        Field domain,
        Field topics,
        Field key,
        List<Choice> joinings,
        List<Choice> languages) {

    /** A field as last typed, and what is wrong with it, or nothing. */
    public record Field(String value, String problem) {
        static final Field EMPTY = new Field("", "");

        /** Says whether something is wrong with it. */
        public boolean isWrong() {
            return !problem.isEmpty();
        }
    }

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A page that says one thing, and where to go from there; no link text, no link. */
    public record Message(String title, String text, String url, String link) {}

    /** A community in the making. */
    public record Making(String title, String text, int done, int steps) {}
}
