package org.gilde.confluence.bridge;

import java.util.Optional;

/**
 * One thing to ask the bridge.
 *
 * @param path of its API with its query, beginning with a slash, encoded as in an address
 * @param body JSON; empty for none
 * @param as who asks, where it is not the operator: the LRS under {@code /xapi} knows its credentials only
 */
public record BridgeQuestion(String method, String path, String body, Optional<BridgeLogin> as) {

    /** Returns one that changes nothing. */
    public static BridgeQuestion get(String path) {
        return new BridgeQuestion("GET", path, "", Optional.empty());
    }

    /** Returns one that sends JSON, or nothing. */
    public static BridgeQuestion post(String path, String body) {
        return new BridgeQuestion("POST", path, body, Optional.empty());
    }

    /** Returns one that takes something away. */
    public static BridgeQuestion delete(String path) {
        return new BridgeQuestion("DELETE", path, "", Optional.empty());
    }

    /** Returns the same asked by somebody else than the operator. */
    public BridgeQuestion as(BridgeLogin login) {
        return new BridgeQuestion(method, path, body, Optional.of(login));
    }

    /** Leaves the body out, which may be about somebody. */
    @Override
    public String toString() {
        return "BridgeQuestion[" + method + "]";
    }
}
