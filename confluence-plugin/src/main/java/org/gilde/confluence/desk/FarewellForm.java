package org.gilde.confluence.desk;

import java.util.function.UnaryOperator;
import org.gilde.confluence.desk.DeskView.Field;
import org.gilde.confluence.text.Phrases;

/**
 * The page of thanks as somebody typed it. Plain text.
 *
 * @param title of the page
 * @param words a paragraph for each line; may be empty
 */
record FarewellForm(Field title, Field words) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 2000;

    /** Returns the form before anybody typed. */
    static FarewellForm fresh(String title) {
        return new FarewellForm(new Field(title, ""), new Field("", ""));
    }

    static FarewellForm typed(UnaryOperator<String> fields, Phrases phrases) {
        String title = fields.apply("title").strip().replaceAll("\\s+", " ");
        String words = fields.apply("words").strip();
        return new FarewellForm(
                new Field(title, problem(title, phrases)),
                new Field(words, words.length() > LONGEST_WORDS ? phrases.get("gilde.closing.long") : ""));
    }

    boolean isGood() {
        return !title.isWrong() && !words.isWrong();
    }

    private static String problem(String title, Phrases phrases) {
        if (title.isEmpty()) {
            return phrases.get("gilde.farewell.title.none");
        }
        return title.length() > LONGEST_TITLE ? phrases.get("gilde.farewell.title.long") : "";
    }
}
