package org.gilde.bridge.delivery;

import java.time.Duration;
import java.util.Optional;

/** The app did not answer, or not as the app answers. Nothing was lost; trying again later may help. */
public class AppAwayException extends RuntimeException {
    private final transient Optional<Duration> retryAfter;
    private final int status;

    /** Says what happened and what to do; holds no personal data and no secret. */
    public AppAwayException(String message) {
        this(message, 0, Optional.empty());
    }

    /** Keeps what the app answered, and how long it asked to be left alone. */
    public AppAwayException(String message, int status, Optional<Duration> retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Returns the status of HTTP, 0 where none that the app gives was answered. */
    public int status() {
        return status;
    }

    /** Returns how long the app asked to be left alone, empty where it did not say. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
