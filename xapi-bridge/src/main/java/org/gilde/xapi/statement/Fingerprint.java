package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A number for an Activity with its definition: another one for nearly every other definition, and quick to make, so
 * that a definition that was met before is known without a look into the store.
 */
public final class Fingerprint {
    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Fingerprint() {}

    /** Returns the number of this definition of this Activity. */
    public static long of(String activity, JsonNode definition) {
        return finish(of(text(START, activity), definition));
    }

    private static long of(long hash, JsonNode node) {
        if (node.isObject()) {
            long next = add(hash, '{');
            for (var property : node.properties()) {
                next = of(text(next, property.getKey()), property.getValue());
            }
            return add(next, '}');
        }
        if (node.isArray()) {
            long next = add(hash, '[');
            for (JsonNode element : node) {
                next = of(next, element);
            }
            return add(next, ']');
        }
        return text(add(hash, node.isTextual() ? '"' : '='), node.asText());
    }

    private static long text(long hash, String text) {
        long next = hash;
        for (int at = 0; at < text.length(); at++) {
            next = add(next, text.charAt(at));
        }
        return add(next, 0xFFFF);
    }

    private static long add(long hash, int value) {
        return (hash ^ value) * PRIME;
    }

    /** Spreads the last characters over all bits. */
    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        return mixed ^ (mixed >>> 33);
    }
}
