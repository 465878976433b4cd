package org.gilde.bridge.pause;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to leave a host alone that is away: doubles with each failure, up to a longest, with jitter so that several
 * bridges do not knock together.
 *
 * @param random 0 to below 1
 */
public record BackOff(Duration first, Duration longest, DoubleSupplier random) {

    /** Returns one that is different for every bridge. */
    public static BackOff between(Duration first, Duration longest) {
        return new BackOff(first, longest, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Returns between half and all of the doubled time. */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(20, Math.max(0, failures - 1));
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + (long) (whole / 2.0 * random.getAsDouble()));
    }
}
