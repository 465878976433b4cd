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
        return this == BRIDGE
                ? cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace()).findFirst().orElse(null)
                : String.valueOf(cause.getMessage());
    }
}
