package org.gilde.xapi.statement;

/** Language tags by their syntax. RFC 5646 2.1. */
final class LanguageTags {
    private static final int LONGEST = 8;

    private LanguageTags() {}

    /** Says whether a text has the form of a language tag, such as {@code nl-BE}. */
    static boolean isTag(String text) {
        int length = 0;
        boolean isFirst = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '-') {
                if (length == 0 || (isFirst && !isPrimary(text, length))) {
                    return false;
                }
                isFirst = false;
                length = 0;
            } else if (isLetter(c) || (!isFirst && c >= '0' && c <= '9')) {
                length++;
            } else {
                return false;
            }
            if (length > LONGEST) {
                return false;
            }
        }
        return length > 0 && (!isFirst || length > 1);
    }

    private static boolean isPrimary(String text, int length) {
        return length > 1 || "xXiI".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
