package org.gilde.bridge.delivery;

/** The queue did not take the events. Nothing was lost; trying again later may help. */
public class OutletAwayException extends RuntimeException {
    /** Says what happened and what to do; holds no personal data and no secret. */
    public OutletAwayException(String message) {
        super(message);
    }
}
