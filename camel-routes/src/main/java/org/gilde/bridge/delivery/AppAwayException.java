package org.gilde.bridge.delivery;

import java.time.Duration;
import java.util.Optional;

/** The app did not answer, or not as the app answers. Nothing was lost; trying again later may help. */
public class AppAwayException extends RuntimeException {
    private final transient Optional<Duration> retryAfter;

    /** Says what happened and what to do; holds no personal data and no secret. */
    public AppAwayException(String message) {
        this(message, Optional.empty());
    }

    /** Keeps how long the app asked to be left alone. */
    public AppAwayException(String message, Optional<Duration> retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** Returns how long the app asked to be left alone, empty where it did not say. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
