package org.gilde.bridge.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.core5.http.message.BasicHeader;

/** The app's intake as an HTTP endpoint of Camel. */
final class Intake {
    static final String CLIENT = "gildeIntakeClient";

    private static final String PATH = "/rest/gilde/1.0/learning-events";

    private Intake() {}

    /** Returns the endpoint below the address of the wiki. */
    static String endpoint(URI confluence, Duration timeout) {
        String base = confluence.toString().replaceAll("/+$", "");
        long millis = timeout.toMillis();
        return base + PATH + "?httpMethod=POST&throwExceptionOnFailure=false&followRedirects=false"
                + "&disableStreamCache=true&connectTimeout=5000&connectionRequestTimeout=5000"
                + "&responseTimeout=" + millis + "&soTimeout=" + millis + "&httpClientConfigurer=#" + CLIENT;
    }

    /**
     * Gives the client the token, so that no exchange, and no log of one, ever holds it. It never tries again by itself:
     * it would do that at once, or sleep for as long as the app asks, where nobody sees why nothing moves.
     */
    static HttpClientConfigurer client(DeliverySettings settings) {
        return client -> client.setUserAgent("Gilde-bridge/" + settings.version())
                .disableAutomaticRetries()
                .setDefaultHeaders(List.of(
                        new BasicHeader("Authorization", "Bearer " + settings.token()),
                        new BasicHeader("X-Atlassian-Token", "no-check"),
                        new BasicHeader("Accept", "application/json")));
    }
}
