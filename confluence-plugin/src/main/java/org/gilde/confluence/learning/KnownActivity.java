package org.gilde.confluence.learning;

import java.util.Optional;
import java.util.Set;

/**
 * An activity as it is kept.
 *
 * @param id orders the activities, 1 or more
 * @param course the course it belongs to
 * @param topics it stands on, sorted
 */
public record KnownActivity(long id, Activity activity, Optional<Activity> course, Set<String> topics) {}
