package org.gilde.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where Statements go.
 *
 * @param statements the Statements resource, http only
 * @param authorization value of the header
 */
record Target(URI statements, String authorization) {

    static Target of(String statements, String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Target(URI.create(statements), "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
