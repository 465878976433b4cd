package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/** One message of the bridge, made of one Statement. */
public sealed interface LearningEvent {

    /** Returns the Statement's id, in lower case. */
    String statementId();

    /**
     * Somebody did something with an activity.
     *
     * @param course the course the activity belongs to, where it is another
     */
    record Told(
            String statementId,
            String verb,
            Instant timestamp,
            Actor actor,
            Activity activity,
            Optional<Activity> course,
            Optional<Boolean> success,
            Optional<Score> score)
            implements LearningEvent {}

    /** A Statement takes another one back. */
    record Voiding(String statementId, String voids) implements LearningEvent {}
}
