package org.gilde.xapi.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered. To a HEAD the body is not sent; its length is.
 *
 * @param status of HTTP
 * @param headers by name
 * @param body empty where there is none; not changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = {};

    static Answer json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING);
    }

    Answer with(String header, String value) {
        return with(Map.of(header, value));
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }

    /** Adds the moment up to which all Statements can be read. Part Three 2.1.3. */
    Answer consistentThrough(Instant moment) {
        return with("X-Experience-API-Consistent-Through", moment.toString());
    }

    /** Returns the body of an answer that is text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
