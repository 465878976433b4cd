package org.gilde.confluence.bridge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A key of the bridge and its secret. The secret is in no text of it, so that no log shows it. */
public record BridgeLogin(String key, String secret) {

    /** Returns the value of the header Authorization. */
    String header() {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "BridgeLogin[" + key + "]";
    }
}
