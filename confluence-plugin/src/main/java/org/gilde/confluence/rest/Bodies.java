package org.gilde.confluence.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads small JSON bodies strictly. */
final class Bodies {
    private static final int MOST_BYTES = 16 << 10;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Bodies() {}

    /** What was sent is not what is asked for. The message repeats nothing of it. */
    static final class BadBodyException extends Exception {
        private static final long serialVersionUID = 1L;

        BadBodyException(String message) {
            super(message);
        }
    }

    /** Returns one object with no other fields than these. */
    static JsonNode object(InputStream body, Set<String> fields) throws IOException, BadBodyException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadBodyException("The body has more than 16 KiB.");
        }
        JsonNode json = parse(bytes);
        if (!json.isObject()) {
            throw new BadBodyException("The body is no JSON object.");
        }
        if (!Keepable.isAllOf(json)) {
            throw new BadBodyException(Keepable.PROBLEM);
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (!fields.contains(names.next())) {
                throw new BadBodyException("Known fields: " + String.join(", ", new TreeSet<>(fields)) + ".");
            }
        }
        return json;
    }

    private static JsonNode parse(byte[] bytes) throws IOException, BadBodyException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new BadBodyException("The body is not readable as JSON.");
        }
    }

    /** Returns a text field; nothing where it is absent. */
    static Optional<String> text(JsonNode json, String field) throws BadBodyException {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new BadBodyException("The field " + field + " is no text.");
        }
        return Optional.ofNullable(value.textValue());
    }
}
