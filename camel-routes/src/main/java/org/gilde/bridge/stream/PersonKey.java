package org.gilde.bridge.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The key that keeps a person's events in one partition, and with that in order. A part of a hash, so that tools which
 * show keys show nobody; the event beneath it names the person all the same.
 */
final class PersonKey {
    private static final int LENGTH = 8;

    private PersonKey() {}

    /** Returns the key of an event; where nobody is named, as in one that voids, of the Statement it is about. */
    static byte[] of(JsonNode event) {
        JsonNode actor = event.path("actor");
        String person =
                actor.isObject() ? actor.toString() : event.path("voids").asText();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(digest.digest(person.getBytes(StandardCharsets.UTF_8)), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
