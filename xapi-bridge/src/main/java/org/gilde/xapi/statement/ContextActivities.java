package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Context activities come as arrays or, of old, as single objects; they leave as arrays. Part Two 2.4.6.2. */
public final class ContextActivities {
    private ContextActivities() {}

    static boolean hasSingle(JsonNode statement) {
        for (JsonNode kind : statement.path("context").path("contextActivities")) {
            if (kind.isObject()) {
                return true;
            }
        }
        return false;
    }

    /** Puts each single one of a Statement or SubStatement into an array. */
    public static void toArrays(JsonNode statement) {
        if (statement.path("context").path("contextActivities") instanceof ObjectNode kinds) {
            for (String kind : ContextRules.ACTIVITY_KINDS) {
                JsonNode activities = kinds.path(kind);
                if (activities.isObject()) {
                    kinds.putArray(kind).add(activities);
                }
            }
        }
    }
}
