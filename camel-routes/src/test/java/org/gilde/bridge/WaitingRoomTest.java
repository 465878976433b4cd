package org.gilde.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.gilde.bridge.settings.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who answers while the database is away")
@SuppressWarnings("try") // the rooms are only to be open
class WaitingRoomTest {
    private final int port = BridgeProcess.freePort();

    private WaitingRoom open() {
        Settings.Http http = new Settings.Http("127.0.0.1", port, 1);
        return WaitingRoom.open(http, Instant.now(), new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void saysThatItLivesAndWhyItIsNotReadyAndThatOneMayComeAgain() throws Exception {
        try (WaitingRoom room = open()) {
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            for (String path : new String[] {"/q/health/ready", "/xapi/statements"}) {
                HttpResponse<String> answer = get(path);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("the database does not answer");
                assertThat(answer.headers().firstValue("Retry-After")).contains("15");
            }
        }
    }

    @Test
    void answersOthersWhileSomebodyIsSlow() throws Exception {
        try (WaitingRoom room = open();
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        }
    }
}
