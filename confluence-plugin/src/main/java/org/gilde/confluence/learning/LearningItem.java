package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * Where one person stands with one activity, for that person's eyes.
 *
 * @param id changes when an item goes and comes back
 * @param formal whether a learning system told of it; else its owner added it
 * @param course the course the activity belongs to, if it is not one itself
 * @param attempts how often a result was reached, failures included; 0 while there is none
 * @param score of the latest result that counts for the state
 */
public record LearningItem(
        long id,
        Activity activity,
        Optional<Activity> course,
        boolean formal,
        LearningState state,
        Instant first,
        Instant last,
        int attempts,
        Optional<Score> score,
        Audience audience) {}
