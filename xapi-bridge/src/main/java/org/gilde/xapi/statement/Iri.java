package org.gilde.xapi.statement;

import java.util.Arrays;

/** Internationalized resource identifiers, absolute ones. Part Two 4.3, RFC 3987. */
public final class Iri {
    private static final boolean[] FORBIDDEN = forbidden();

    private Iri() {}

    /** Says whether a text is an IRI with a scheme. */
    public static boolean isIri(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1 || !isAsciiLetter(text.charAt(0))) {
            return false;
        }
        for (int at = 1; at < colon; at++) {
            if (!isSchemePart(text.charAt(at))) {
                return false;
            }
        }
        for (int at = colon + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < FORBIDDEN.length && FORBIDDEN[c]) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a text is {@code mailto:} and a mail address. */
    static boolean isMailbox(String text) {
        int address = "mailto:".length();
        int sign = text.lastIndexOf('@');
        return text.startsWith("mailto:") && isIri(text) && sign > address && sign < text.length() - 1;
    }

    private static boolean[] forbidden() {
        boolean[] forbidden = new boolean[0x80];
        Arrays.fill(forbidden, 0, ' ' + 1, true);
        "<>\"{}|\\^`\u007F".chars().forEach(c -> forbidden[c] = true);
        return forbidden;
    }

    private static boolean isSchemePart(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
