package org.gilde.xapi.statement;

/** Hexadecimal digits. */
final class Hex {
    private Hex() {}

    static boolean isHex(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isHex(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
