package org.gilde.bridge.peer;

import java.time.Duration;
import java.util.Optional;
import org.gilde.bridge.pause.AwayException;

/** Another LRS did not answer, or not as an LRS answers. Nothing was lost; trying again later may help. */
public class PeerAwayException extends AwayException {
    /** Says what happened and what to do; holds no personal data and no secret. */
    public PeerAwayException(String message) {
        this(message, 0, Optional.empty());
    }

    /** Keeps what the LRS answered, and for how long it asked to be left alone. */
    public PeerAwayException(String message, int status, Optional<Duration> retryAfter) {
        super(message, status, retryAfter);
    }
}
