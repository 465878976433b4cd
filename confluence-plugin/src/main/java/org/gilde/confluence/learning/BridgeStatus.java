package org.gilde.confluence.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The bridge's latest report.
 *
 * @param heard when it came
 * @param lastEvent when the bridge last sent an event
 */
public record BridgeStatus(BridgeReport report, Instant heard, Optional<Instant> lastEvent) {
    /** Far longer than the bridge leaves between two signs of life. */
    private static final Duration SILENCE = Duration.ofHours(1);

    /** Says whether nothing was heard for more than an hour: what is shown may be behind. */
    public boolean isSilent(Instant now) {
        return heard.isBefore(now.minus(SILENCE));
    }
}
