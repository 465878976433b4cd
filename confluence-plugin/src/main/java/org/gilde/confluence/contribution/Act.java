package org.gilde.confluence.contribution;

import java.util.Locale;

/** What a member did, in the words of {@code src/docs/contributions.schema.json}. */
public enum Act {
    JOINED,
    LEFT,
    /** Wrote a page; a question if it has the label for it by the time it is told. */
    CREATED,
    /** Asked a question. Nobody is noted with it: it is what {@link #CREATED} becomes. */
    ASKED,
    /** Wrote a comment under a page; told if that is a question. */
    REPLIED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
