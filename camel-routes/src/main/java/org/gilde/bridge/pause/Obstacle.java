package org.gilde.bridge.pause;

import java.util.Arrays;

/** What stands in the way of a route. */
public enum Obstacle {
    /** The app does not answer as the app. */
    APP,
    /** The other LRS does not answer as one. */
    PEER,
    /** The database does not answer. */
    STORE,
    /** Kafka does not take or give events. */
    KAFKA,
    /** Something in the bridge itself. */
    BRIDGE;

    /**
     * Tells an operator why. What nobody foresaw is named by its place: its message may hold anything.
     *
     * @return no personal data and no secret
     */
    public String reason(Exception cause) {
        if (this != BRIDGE) {
            return String.valueOf(cause.getMessage());
        }
        Throwable ending = cause.getCause() instanceof Error error ? error : cause;
        return ending.getClass().getName() + " at "
                + Arrays.stream(ending.getStackTrace()).findFirst().orElse(null);
    }
}
