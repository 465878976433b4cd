package org.gilde.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gilde.bench.hostile.Exchange;
import org.gilde.bench.hostile.Exchange.Outcome;
import org.gilde.bench.hostile.Input;
import org.gilde.bench.hostile.Inputs;
import org.gilde.bench.run.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HostileIT.OfItsOwn.class)
@DisplayName("Hostile requests, after each of which an ordinary one is answered")
class HostileIT {
    private static final int MUCH = 9 << 20;

    /** A bridge with the limits it has as it comes, but less time and room. */
    public static class Impatient extends BridgeUnderTest {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            settings.put("gilde.http.max-body-size", "10M");
            settings.put("gilde.limit.body-time", "2s");
            settings.put("gilde.limit.bodies", "12M");
            settings.put("quarkus.http.idle-timeout", "3s");
            settings.keySet().removeIf(name -> name.matches("gilde\\.(?:pull|forward)\\..*")); // they tell of others
            return settings;
        }
    }

    /** Not the bridge of the other tests. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Impatient.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static Target target() {
        return Target.of("http://localhost:" + RestAssured.port + "/xapi/statements", "moodle", BridgeUnderTest.SECRET);
    }

    static Stream<Input> inputs() {
        return Inputs.all().stream();
    }

    static Stream<Input> inputsOfDoubtfulEnd() {
        return inputs().filter(input -> input.framing() == Input.Framing.AS_IT_IS && input.body().length > 0);
    }

    @AfterEach
    void anOrdinaryRequestIsAnswered() {
        XapiEndpointTest.lms()
                .body(XapiEndpointTest.statement(UUID.randomUUID(), "completed", "a"))
                .post("/xapi/statements")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void areAnsweredWithWhatIsWrong(Input input) throws IOException {
        Queue<LogRecord> faults = new ConcurrentLinkedQueue<>();
        Handler ear = faultsInto(faults);
        Logger log = Logger.getLogger("");
        log.addHandler(ear);
        Outcome outcome;
        try {
            outcome = Exchange.of(target(), input);
        } finally {
            log.removeHandler(ear);
        }
        assertThat(faults).as("told as faults of the bridge").isEmpty();
        assertThat(input.statuses()).as(outcome.text()).contains(outcome.status());
        assertThat(outcome.text()).contains(input.words());
    }

    private static Handler faultsInto(Queue<LogRecord> faults) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getThrown() != null || line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    faults.add(line);
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @ParameterizedTest
    @MethodSource("inputsOfDoubtfulEnd")
    void smuggleNoOtherRequestAndLoseTheirConnection(Input input) throws IOException {
        try (Socket socket = Exchange.open(target())) {
            socket.getOutputStream().write(input.bytes(target()));
            assertThat(untilClosed(socket).split("HTTP/1\\.[01] ", -1)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"})
    void areGivenUpWhenTheBodyDoesNotCome(String rest) throws IOException {
        try (Socket socket = Exchange.open(target())) {
            send(socket, "POST /xapi/statements HTTP/1.1\r\nHost: localhost\r\n" + rest);
            Outcome outcome = Exchange.read(socket);
            assertThat(outcome.status()).isEqualTo(408);
            assertThat(outcome.text()).contains("did not come in time");
            assertThat(untilClosed(socket)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /xapi/statements HTTP/1.1\r\nHost: loc"})
    void holdNoConnectionOnWhichNothingComes(String start) throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int each = 0; each < 200; each++) {
                silent.add(Exchange.open(target()));
                send(silent.get(each), start);
            }
            anOrdinaryRequestIsAnswered();
            for (Socket socket : silent) {
                assertThat(untilClosed(socket)).isEmpty();
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void findNoMoreRoomForBodiesThanThereIs() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            try (Socket first = Exchange.open(target());
                    Socket second = Exchange.open(target())) {
                begin(first);
                begin(second);
                List<Outcome> outcomes = List.of(Exchange.read(second), Exchange.read(first));
                assertThat(outcomes).extracting(Outcome::status).containsExactlyInAnyOrder(503, 408);
                assertThat(outcomes).anySatisfy(none -> assertThat(none.text()).contains("send it again later"));
            }
        });
    }

    /** Sends most of a large body. */
    private static void begin(Socket socket) throws IOException {
        send(socket, "POST /xapi/statements HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + (MUCH + 1) + "\r\n\r\n");
        socket.getOutputStream().write(new byte[MUCH]);
    }

    @Test
    void areToldThatTheirConnectionEndsWhereItDoes() throws IOException {
        try (Socket socket = Exchange.open(target())) {
            send(socket, "POST /xapi/statements HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n");
            assertThat(untilClosed(socket))
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("\r\nconnection: close\r\n");
        }
    }

    @Test
    void areToldToSendTheirBodyWhenTheyAskFirst() throws IOException {
        try (Socket socket = Exchange.open(target())) {
            send(
                    socket,
                    "POST /xapi/statements HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(Exchange.read(socket).status()).isEqualTo(100);
            send(socket, "{}");
            assertThat(Exchange.read(socket).status()).isEqualTo(400);
        }
    }

    @Test
    void mayComeInFormsOfAnySize() {
        String statement = XapiEndpointTest.statement(UUID.randomUUID(), "completed", "x".repeat(30_000));
        RestAssured.given()
                .formParam("content", statement)
                .formParam("X-Experience-API-Version", "1.0.3")
                .formParam("Authorization", target().authorization())
                .formParam("Content-Type", "application/json")
                .post("/xapi/statements?method=POST")
                .then()
                .statusCode(200);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String untilClosed(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                text.append((char) c);
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return text.toString();
    }
}
