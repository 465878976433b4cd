package org.gilde.confluence.macro;

import java.time.Duration;
import java.time.Instant;

/** How far back to look. */
enum Period {
    ALL(Duration.ZERO),
    MONTH(Duration.ofDays(31)),
    QUARTER(Duration.ofDays(92)),
    YEAR(Duration.ofDays(366));

    private final Duration length;

    Period(Duration length) {
        this.length = length;
    }

    /** Returns from when on: the beginning of time for {@link #ALL}. */
    Instant since(Instant now) {
        return this == ALL ? Instant.EPOCH : now.minus(length);
    }
}
