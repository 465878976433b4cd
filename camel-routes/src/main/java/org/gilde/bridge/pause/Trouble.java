package org.gilde.bridge.pause;

import java.time.Instant;

/**
 * Why nothing moves.
 *
 * @param reason for the operator; holds no personal data and no secret
 * @param since when this obstacle was first met
 */
public record Trouble(Obstacle obstacle, String reason, Instant since) {}
