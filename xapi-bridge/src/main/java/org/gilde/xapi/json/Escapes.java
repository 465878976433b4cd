package org.gilde.xapi.json;

/** The escapes in a JSON text. */
final class Escapes {
    private static final int LENGTH = 6;

    private Escapes() {}

    /** Says whether one names a surrogate without its other half: no Unicode text holds that, nor would UTF-8. */
    static boolean hasHalfCharacter(String json) {
        int at = json.indexOf('\\');
        while (at >= 0) {
            int length = length(json, at);
            if (length == 0) {
                return true;
            }
            at = json.indexOf('\\', at + length);
        }
        return false;
    }

    /** Returns the length of the escape, with its other half if it has one, or 0 if it lacks that. */
    private static int length(String json, int at) {
        if (json.charAt(at + 1) != 'u') {
            return 2;
        }
        char first = character(json, at);
        if (!Character.isSurrogate(first)) {
            return LENGTH;
        }
        int next = at + LENGTH;
        boolean isPair = Character.isHighSurrogate(first)
                && json.startsWith("\\u", next)
                && Character.isLowSurrogate(character(json, next));
        return isPair ? 2 * LENGTH : 0;
    }

    private static char character(String json, int at) {
        return (char) Integer.parseInt(json, at + 2, at + LENGTH, 16);
    }
}
