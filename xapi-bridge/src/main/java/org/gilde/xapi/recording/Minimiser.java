package org.gilde.xapi.recording;

import java.util.Optional;

/**
 * Knows what may be kept of a Statement for a credential that minimises before storing. The same Statement always gives
 * the same text, and so does that text, as long as the list behind it stays. Safe for several threads.
 */
@FunctionalInterface
public interface Minimiser {
    /**
     * Returns what is kept.
     *
     * @param json one Statement that keeps the rules
     * @return one Statement as one JSON object, of the same id; empty where nothing is kept
     */
    Optional<String> minimise(String json);

    /** Returns the one of an LRS that has none: rather than whole, nothing is stored for a credential that minimises. */
    static Minimiser none() {
        return json -> {
            throw new IllegalStateException("A credential minimises, and this LRS was put together without a list");
        };
    }
}
