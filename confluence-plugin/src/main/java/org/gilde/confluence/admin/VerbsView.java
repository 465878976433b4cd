package org.gilde.confluence.admin;

import java.util.List;

/**
 * What the administrator's page of verbs prints.
 *
 * @param action where forms go
 * @param tried what a change would have done
 */
public record VerbsView(String action, List<Row> rows, Fields fields, List<Tried> tried) {

    /**
     * One verb.
     *
     * @param name its last word
     * @param becomes what an item becomes by it
     * @param note that it was changed, or nothing
     * @param address of this page with a change of it begun
     */
    public record Row(String name, String verb, String becomes, String note, String address, String label) {}

    /** A change as last typed, with what is wrong with it, or nothing. */
    public record Fields(String verb, String problem, List<Choice> meanings) {}

    /** What a verb can mean. */
    public record Choice(String word, String name, boolean chosen) {}

    /** What a change would have done, as a sentence, and by verb. */
    public record Tried(String sentence, List<Line> lines) {}

    /** One verb among the latest events. */
    public record Line(String verb, String events, String before, String after) {}
}
