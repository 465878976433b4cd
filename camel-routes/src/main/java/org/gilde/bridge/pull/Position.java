package org.gilde.bridge.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a source was read.
 *
 * @param since all that was stored there up to this moment is here; empty at the beginning
 * @param more the address of the next page, where that leads on from {@code since}; as it was given out
 */
public record Position(Optional<Instant> since, Optional<String> more) {
    /** Nothing was read. */
    public static final Position BEGINNING = new Position(Optional.empty(), Optional.empty());
}
