package org.gilde.bridge.pause;

import java.time.Duration;
import java.util.Optional;

/** Somebody else did not answer, or not as they should. Nothing was lost; trying again later may help. */
public abstract class AwayException extends RuntimeException {
    private final transient Optional<Duration> retryAfter;
    private final int status;

    /**
     * Keeps what was answered, and for how long they asked to be left alone.
     *
     * @param message what happened and what to do; holds no personal data and no secret
     */
    protected AwayException(String message, int status, Optional<Duration> retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Returns the status of HTTP, 0 where none of theirs was answered. */
    public final int status() {
        return status;
    }

    /** Returns for how long they asked to be left alone, empty where they did not say. */
    public final Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
