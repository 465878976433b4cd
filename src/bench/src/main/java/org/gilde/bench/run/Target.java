package org.gilde.bench.run;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where Statements go.
 *
 * @param statements the Statements resource, http only
 * @param authorization value of the header
 * @param version value of the header X-Experience-API-Version
 */
public record Target(URI statements, String authorization, String version) {

    /** Speaks xAPI 1.0.3 with a key and a secret. */
    public static Target of(String statements, String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Target(URI.create(statements), "Basic " + Base64.getEncoder().encodeToString(pair), "1.0.3");
    }

    /** Returns the path of a resource beside the Statements, such as {@code agents?agent=…}, with its query. */
    public String path(String resource) {
        String path = statements.getRawPath();
        return path.substring(0, path.lastIndexOf('/') + 1) + resource;
    }
}
