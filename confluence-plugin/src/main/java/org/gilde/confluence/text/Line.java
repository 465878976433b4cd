package org.gilde.confluence.text;

import java.util.regex.Pattern;

/** One line of plain text, as people type it. */
public final class Line {
    /** Line ends and other characters that are no text, and halves of characters, which no database keeps. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    private Line() {}

    /** Returns the text with a space for whatever is none, and none at its ends. */
    public static String of(String typed) {
        return NO_TEXT.matcher(typed).replaceAll(" ").strip();
    }
}
