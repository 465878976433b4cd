package org.gilde.bridge.contribution;

import com.fasterxml.jackson.databind.JsonNode;

/** Knows the Statements that the bridge made of what the app told, wherever they come from again. */
public final class OwnStatements {
    /** The id of the category that each of them has. */
    static final String CATEGORY = "urn:gilde:contribution";

    private OwnStatements() {}

    /** Says whether a Statement is one. */
    public static boolean isOne(JsonNode statement) {
        for (JsonNode category :
                statement.path("context").path("contextActivities").path("category")) {
            if (category.path("id").asText().equals(CATEGORY)) {
                return true;
            }
        }
        return false;
    }
}
