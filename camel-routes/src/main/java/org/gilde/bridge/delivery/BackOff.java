package org.gilde.bridge.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to leave a host alone that is away: doubles with each failure, up to a longest, with jitter so that several
 * bridges do not knock together.
 *
 * @param random 0 to below 1
 */
record BackOff(Duration first, Duration longest, DoubleSupplier random) {

    /** Returns between half and all of the doubled time. */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(20, Math.max(0, failures - 1));
        long whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + (long) (whole / 2.0 * random.getAsDouble()));
    }
}
