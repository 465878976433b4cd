package org.gilde.xapi.resource;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code name=value&…}, as it stands in queries and forms. Characters that should have been escaped and were not,
 * such as the braces of an Agent, are taken as they are.
 */
final class QueryString {
    private static final int MOST = 1000;

    private QueryString() {}

    /**
     * Returns the values of each name, in their order.
     *
     * @throws RequestRefusedException if an escape can't be read, or there are too many
     */
    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (text.isEmpty()) {
            return values;
        }
        String[] pairs = text.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw RequestRefusedException.tooLarge("More than " + MOST + " parameters");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, first -> new ArrayList<>(1)).add(value);
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RequestRefusedException.invalid(
                    "A parameter holds a % that is not followed by two hexadecimal digits; write it as %25",
                    "Part Three 1.3");
        }
    }
}
