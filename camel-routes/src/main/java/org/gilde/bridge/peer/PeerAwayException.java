package org.gilde.bridge.peer;

import java.time.Duration;
import java.util.Optional;

/** Another LRS did not answer, or not as an LRS answers. Nothing was lost; trying again later may help. */
public class PeerAwayException extends RuntimeException {
    private final transient Optional<Duration> retryAfter;
    private final int status;

    /** Says what happened and what to do; holds no personal data and no secret. */
    public PeerAwayException(String message) {
        this(message, 0, Optional.empty());
    }

    /** Keeps what was answered, and for how long the LRS asked to be left alone. */
    public PeerAwayException(String message, int status, Optional<Duration> retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Returns the status of HTTP, 0 where none was answered. */
    public int status() {
        return status;
    }

    /** Returns for how long the LRS asked to be left alone, empty where it did not say. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
