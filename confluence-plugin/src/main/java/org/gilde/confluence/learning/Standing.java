package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * What the effects of an item give together.
 *
 * @param completed since when it counts as completed, if it does
 * @param attempts how often a result was reached, failures included
 * @param score of the latest result that counts for the state; where that has none, of whatever came last
 * @param earned the score of the latest result that completed it, never of a failure
 */
public record Standing(
        LearningState state,
        Instant first,
        Instant last,
        Optional<Instant> completed,
        int attempts,
        int failures,
        Optional<Score> score,
        Optional<Score> earned) {}
