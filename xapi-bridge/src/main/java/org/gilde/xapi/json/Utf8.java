package org.gilde.xapi.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text from bytes that must be UTF-8. */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Returns the text, or refuses bytes that have none: they would come back changed. */
    public static String text(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0
                && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, start, end))) {
            throw new MalformedJsonException("The JSON must be in UTF-8", null);
        }
        return text;
    }
}
