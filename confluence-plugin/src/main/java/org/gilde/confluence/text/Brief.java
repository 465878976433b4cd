package org.gilde.confluence.text;

/** Texts of others, brought to a length that a page bears. */
public final class Brief {
    private static final int LONGEST = 200;

    private Brief() {}

    /** Returns the text if it has at most 200 characters; else the first 199 of it, without half of one, and an ellipsis. */
    public static String of(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "\u2026";
    }
}
