package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * What the effects of an item give together.
 *
 * @param completed since when it counts as completed, if it does
 */
public record Standing(
        LearningState state,
        Instant first,
        Instant last,
        Optional<Instant> completed,
        int attempts,
        Optional<Score> score) {}
