package org.gilde.bridge.pause;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * So many requests a minute, and after a pause as many at once. Whoever may not send now does something else and asks
 * again: no thread waits here. For one thread.
 */
public final class Pace {
    private static final double NANOS_OF_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int perMinute;
    private final Clock clock;
    private double left;
    private Instant filled;

    /** Begins with a minute's worth. */
    public Pace(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.left = perMinute;
        this.filled = clock.instant();
    }

    /** Takes one request, or says that it is too early for it. */
    public boolean take() {
        Instant now = clock.instant();
        double grown = perMinute * (Math.max(0, Duration.between(filled, now).toNanos()) / NANOS_OF_MINUTE);
        left = Math.min(perMinute, left + grown);
        filled = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
