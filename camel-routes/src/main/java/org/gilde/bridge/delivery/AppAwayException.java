package org.gilde.bridge.delivery;

import java.time.Duration;
import java.util.Optional;
import org.gilde.bridge.pause.AwayException;

/** The app did not answer, or not as the app answers. Nothing was lost; trying again later may help. */
public class AppAwayException extends AwayException {
    /** Says what happened and what to do; holds no personal data and no secret. */
    public AppAwayException(String message) {
        this(message, 0, Optional.empty());
    }

    /** Keeps what the app answered, and for how long it asked to be left alone. */
    public AppAwayException(String message, int status, Optional<Duration> retryAfter) {
        super(message, status, retryAfter);
    }
}
