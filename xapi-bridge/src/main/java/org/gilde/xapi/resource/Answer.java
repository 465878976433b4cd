package org.gilde.xapi.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered.
 *
 * @param status of HTTP
 * @param headers by name
 * @param body UTF-8; empty where there is none
 */
public record Answer(int status, Map<String, String> headers, String body) {
    static final String VERSION_HEADER = "X-Experience-API-Version";
    static final String VERSION = "1.0.3";

    static Answer json(int status, String json) {
        return empty(status).withBody(json);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(VERSION_HEADER, VERSION), "");
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    /** Adds the moment up to which all Statements can be read. Part Three 2.1.3. */
    Answer consistentThrough(Instant moment) {
        return with("X-Experience-API-Consistent-Through", moment.toString());
    }

    /** Returns the body's bytes. */
    public byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private Answer withBody(String json) {
        return new Answer(status, headers, json).with("Content-Type", "application/json");
    }
}
