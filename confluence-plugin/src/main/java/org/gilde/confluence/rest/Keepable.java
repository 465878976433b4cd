package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts that every database keeps as they are. */
final class Keepable {
    /** What to answer to any other. It repeats nothing of it. */
    static final String PROBLEM = "A text has a character that is none: a null character, or half of one.";

    private Keepable() {}

    /** Says whether all texts in that JSON are, however deep they stand. */
    static boolean isAllOf(JsonNode json) {
        if (json.isTextual()) {
            return isKeepable(json.textValue());
        }
        for (JsonNode each : json) {
            if (!isAllOf(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
