package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * The bridge's latest report.
 *
 * @param heard when it came
 * @param lastEvent when the bridge last sent an event
 */
public record BridgeStatus(BridgeReport report, Instant heard, Optional<Instant> lastEvent) {}
