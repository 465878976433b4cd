package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/** What one Statement says about an activity. */
public record ActivityWord(Activity activity, Optional<Activity> course, Instant said) {}
