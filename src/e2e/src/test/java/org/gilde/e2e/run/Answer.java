package org.gilde.e2e.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a server answered. */
public record Answer(int status, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON, status " + status + ": " + body, e);
        }
    }
}
