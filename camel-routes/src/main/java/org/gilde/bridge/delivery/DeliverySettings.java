package org.gilde.bridge.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What the operator chose about delivery.
 *
 * @param intake Camel endpoint of the app's intake, an HTTP one without options of its own in production
 * @param token the app account's personal access token
 * @param verbs that the operator lets through; empty for whatever counts in the app
 * @param traits what of categories and extensions leaves the store
 * @param batchSize 1 to 500
 * @param signOfLife how long to be silent before an empty message says that the bridge is there
 * @param look how often to look for Statements unasked
 * @param firstPause after the first failure
 * @param longestPause after many failures
 * @param version of this bridge
 */
public record DeliverySettings(
        String intake,
        String token,
        Set<String> verbs,
        ActivityTraits traits,
        int batchSize,
        Duration signOfLife,
        Duration look,
        Duration firstPause,
        Duration longestPause,
        String version) {

    /** Returns the endpoint of the intake of the app in the wiki at this address. */
    public static String intake(URI confluence, Duration timeout) {
        return Intake.endpoint(confluence, timeout);
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "DeliverySettings[batchSize=" + batchSize + "]";
    }
}
