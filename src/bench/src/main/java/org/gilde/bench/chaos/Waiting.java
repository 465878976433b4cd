package org.gilde.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gilde.bench.run.BridgeProcess;

/** Asks the bridges, as their operator, what waits for delivery. */
final class Waiting {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CALM = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<BridgeProcess> bridges;
    private final String authorization;

    Waiting(List<BridgeProcess> bridges, String key, String secret) {
        this.bridges = bridges;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until nothing waits and nothing changes; fails where that takes too long or something was refused. */
    void untilNone(Duration patience) throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        int calm = 0;
        while (calm < CALM) {
            calm = isNothingWaiting() ? calm + 1 : 0;
            if (System.nanoTime() > until) {
                throw new IOException("Statements still wait after " + patience);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        long letters = json("/operator/dead-letters").path("count").asLong();
        if (letters > 0) {
            throw new IOException(letters + " dead letters");
        }
    }

    private boolean isNothingWaiting() throws IOException, InterruptedException {
        for (BridgeProcess bridge : bridges) {
            JsonNode delivery =
                    MAPPER.readTree(ask(bridge, "/operator/delivery", "GET", "").body());
            if (delivery.path("waiting").asLong(1)
                                    + delivery.path("kafka").path("waiting").asLong(0)
                            > 0
                    || delivery.has("trouble")) {
                return false;
            }
        }
        return true;
    }

    /** Has all be delivered again by whichever bridge delivers. */
    void replay() throws IOException, InterruptedException {
        for (BridgeProcess bridge : bridges) {
            if (ask(bridge, "/operator/delivery/replay", "POST", "{\"after\":0}")
                            .statusCode()
                    == 202) {
                TimeUnit.SECONDS.sleep(CALM); // until it is seen that something waits again
                return;
            }
        }
        throw new IOException("no bridge delivers");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return MAPPER.readTree(ask(bridges.get(0), path, "GET", "").body());
    }

    private HttpResponse<String> ask(BridgeProcess bridge, String path, String method, String body)
            throws IOException, InterruptedException {
        URI address = bridge.target().statements().resolve(path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
