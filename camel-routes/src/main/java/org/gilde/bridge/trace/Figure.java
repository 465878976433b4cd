package org.gilde.bridge.trace;

/** The figures that a span may have. */
public enum Figure {
    /** Statements in hand. */
    STATEMENTS("gilde.statements"),
    /** Learning events made of them. */
    EVENTS("gilde.events"),
    /** What of them was refused. */
    REFUSED("gilde.refused"),
    /** The lowest sequence of them in the store. */
    SEQUENCE_FROM("gilde.sequence.from"),
    /** The highest. */
    SEQUENCE_TO("gilde.sequence.to"),
    /** What was answered, of HTTP. */
    STATUS("http.response.status_code");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
