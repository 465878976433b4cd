package org.gilde.confluence.learning;

/**
 * A pattern with {@code *} for any characters and {@code ?} for one. Matching goes through the text once and back only
 * to the last star: at worst the length of the text times that of the pattern.
 */
final class Glob {
    private Glob() {}

    static boolean matches(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int mark = 0;
        while (in < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
            if (wanted == '*') {
                star = at++;
                mark = in;
            } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++mark;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    /** Says whether it stands for everything: no letter and no digit is fixed, so that every id fits {@code *:*}. */
    static boolean isEverything(String pattern) {
        return pattern.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
