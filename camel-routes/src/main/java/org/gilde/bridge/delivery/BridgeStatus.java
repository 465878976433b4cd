package org.gilde.bridge.delivery;

/**
 * How the bridge is doing, shown to administrators of the app.
 *
 * @param newest highest sequence in the store
 * @param delivered sequence up to which everything was delivered before this message
 * @param deadLetters events the app refused, that wait for an operator
 */
public record BridgeStatus(String version, long newest, long delivered, long deadLetters) {
    /** Returns how many sequences lie behind the delivered one; sequences may have gaps, so at most so many. */
    public long waiting() {
        return Math.max(0, newest - delivered);
    }
}
