package org.gilde.bridge.trace;

import io.opentelemetry.api.trace.SpanKind;

/** Where on a Statement's way a step is. These are all names that spans have. */
public enum Place {
    /** A request of an LMS, from its last byte to the answer. */
    REQUEST("xapi", SpanKind.SERVER, true),
    /** Statements on their way to the disk. */
    STORE("store", SpanKind.INTERNAL, false),
    /** Statements that were read from the feed at once, until the cursor is behind them. */
    DELIVERY("delivery", SpanKind.INTERNAL, true),
    /** One message to the app. */
    MESSAGE("message", SpanKind.CLIENT, false),
    /** Events on their way into the topic. */
    PUBLISH("publish", SpanKind.PRODUCER, false),
    /** Events out of the topic, until the app has answered. */
    CONSUME("consume", SpanKind.CONSUMER, true),
    /** One page of another LRS, asked for and stored. */
    PULL("pull", SpanKind.CLIENT, true),
    /** Statements that are sent to another LRS at once. */
    FORWARD("forward", SpanKind.CLIENT, true),
    /** One file of the drop folder. */
    DROP("drop", SpanKind.INTERNAL, true);

    private final String title;
    private final SpanKind kind;
    private final boolean beginsTrace;

    Place(String title, SpanKind kind, boolean beginsTrace) {
        this.title = title;
        this.kind = kind;
        this.beginsTrace = beginsTrace;
    }

    String title() {
        return title;
    }

    SpanKind kind() {
        return kind;
    }

    /** Says whether it is worth a trace of its own; what is not is left out where there is none. */
    boolean beginsTrace() {
        return beginsTrace;
    }

    /** Says whether Statements are stored one by one within it: a file may have any number of them. */
    boolean storesOneByOne() {
        return this == DROP;
    }
}
