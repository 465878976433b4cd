package org.gilde.xapi.access;

import org.gilde.xapi.LrsException;

/** The credential sends more requests than it may; trying again later helps. */
public class TooManyRequestsException extends LrsException {
    private final int retryAfter;

    TooManyRequestsException(int perMinute, int retryAfter) {
        super(
                Reason.TOO_MANY,
                "More than " + perMinute + " requests per minute with this credential; wait " + retryAfter
                        + " s, or send larger batches",
                null);
        this.retryAfter = retryAfter;
    }

    /** Returns after how many seconds the next request is let through, 1 or more. */
    public int retryAfter() {
        return retryAfter;
    }
}
