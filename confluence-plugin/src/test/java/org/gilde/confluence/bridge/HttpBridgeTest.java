package org.gilde.confluence.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The bridge over HTTP")
class HttpBridgeTest {
    private static final BridgeLogin OPERATOR = new BridgeLogin("operator", "not for logs");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Reply reply = exchange -> answer(exchange, 200, "{\"count\":1}");

    @FunctionalInterface
    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply.to(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void asksAsTheOperatorBelowTheAddress() {
        BridgeAnswer answer = bridge(at() + "/lrs/").ask(BridgeQuestion.post("/operator/erasures", "{}"));
        assertThat(answer.isDone()).isTrue();
        assertThat(answer.json().path("count").asInt()).isOne();
        assertThat(asked).containsExactly("POST /lrs/operator/erasures Basic " + basic(OPERATOR) + " {}");
    }

    @Test
    void asksAsSomebodyElseWhereTheQuestionSaysSo() {
        BridgeLogin reader = new BridgeLogin("reader", "pässword");
        bridge(at()).ask(BridgeQuestion.get("/xapi/statements?limit=1").as(reader));
        assertThat(asked).containsExactly("GET /xapi/statements?limit=1 Basic " + basic(reader) + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{"})
    void takesWhatIsNotJsonForNothing(String body) {
        reply = exchange -> answer(exchange, 404, body);
        BridgeAnswer answer = bridge(at()).ask(BridgeQuestion.delete("/operator/dead-letters/1"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.isDone()).isFalse();
        assertThat(answer.json().isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"7,PT7S", "0,PT0S", "-1,", "'Mon, 23 Nov 2026 04:00:00 GMT',", "99999999999,"})
    void hearsHowLongItIsToBeLeftAlone(String said, @Nullable Duration heard) {
        reply = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", said);
            answer(exchange, 503, "");
        };
        assertThat(bridge(at()).ask(BridgeQuestion.get("/a")).retryAfter()).isEqualTo(Optional.ofNullable(heard));
    }

    @Test
    void isNotLedElsewhere() {
        reply = exchange -> {
            exchange.getResponseHeaders().set("Location", "/other");
            answer(exchange, 302, "");
        };
        assertThat(bridge(at()).ask(BridgeQuestion.get("/a")).status()).isEqualTo(302);
        assertThat(asked).hasSize(1);
    }

    @Test
    void waitsNoLongerThanAgreedForAnAnswerAndForItsEnd() {
        reply = exchange -> exchange.getRequestBody().readAllBytes(); // and never answers
        assertThat(bridge(at()).ask(BridgeQuestion.get("/a")).obstacle()).contains(Obstacle.SILENCE);
        reply = exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        };
        assertThat(bridge(at()).ask(BridgeQuestion.get("/a")).obstacle()).contains(Obstacle.SILENCE);
    }

    @Test
    void readsNoMoreThanAgreed() {
        reply = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 25; i++) {
                exchange.getResponseBody().write(part);
            }
            exchange.close();
        };
        assertThat(patient(at()).ask(BridgeQuestion.get("/a")).obstacle()).contains(Obstacle.TOO_LARGE);
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        assertThat(bridge("http://bridge.invalid").ask(BridgeQuestion.get("/a")).obstacle())
                .contains(Obstacle.ADDRESS);
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertThat(bridge("http://127.0.0.1:" + port)
                        .ask(BridgeQuestion.get("/a"))
                        .obstacle())
                .contains(Obstacle.NOBODY);
        assertThat(askedSafely()).contains(Obstacle.TLS);
        reply = HttpExchange::close;
        assertThat(patient(at()).ask(BridgeQuestion.get("/a")).obstacle()).contains(Obstacle.BROKEN);
        Bridge untold = new HttpBridge(new Told(Optional.empty()));
        assertThat(untold.isKnown()).isFalse();
        assertThat(untold.ask(BridgeQuestion.get("/a")).obstacle()).contains(Obstacle.UNTOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bridge.example",
                "ftp://bridge.example",
                "file:///etc/passwd",
                "http:///path",
                "http://user:secret@bridge.example",
                "https://bridge.example?a=b",
                "https://bridge.example#a",
                "https://a b"
            })
    void hasAnAddressOfHttpOnly(String text) {
        assertThat(BridgeAccess.address(text)).isEmpty();
    }

    @Test
    void hasItsSecretInNoText() {
        BridgeAccess access = new BridgeAccess(URI.create("https://bridge.example"), OPERATOR);
        assertThat(access.toString()).contains("bridge.example", "operator").doesNotContain("not for logs");
        assertThat(BridgeQuestion.post("/operator/erasures", "fatima").as(OPERATOR))
                .asString()
                .doesNotContain("fatima", "not for logs");
    }

    /** Asks by TLS somebody who speaks in the clear. */
    private Optional<Obstacle> askedSafely() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> answerInTheClear(plain));
            return patient("https://127.0.0.1:" + plain.getLocalPort())
                    .ask(BridgeQuestion.get("/a"))
                    .obstacle();
        }
    }

    /** Answers whoever calls: a client may call twice, and the port may have been somebody else's a moment ago. */
    private void answerInTheClear(ServerSocket plain) {
        while (!plain.isClosed()) {
            try {
                Socket caller = plain.accept();
                threads.execute(() -> answerInTheClear(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answerInTheClear(Socket caller) {
        try (caller) {
            caller.getInputStream().read(); // as a server does: it answers what it was told
            caller.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // who broke off wants no answer
        }
    }

    private String at() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Bridge bridge(String address) {
        return new HttpBridge(told(address), Duration.ofSeconds(2));
    }

    private static Bridge patient(String address) {
        return new HttpBridge(told(address));
    }

    private static Told told(String address) {
        return new Told(
                Optional.of(new BridgeAccess(BridgeAccess.address(address).orElseThrow(), OPERATOR)));
    }

    private static String basic(BridgeLogin login) {
        return Base64.getEncoder()
                .encodeToString((login.key() + ":" + login.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Told(Optional<BridgeAccess> current) implements BridgeAccesses {
        @Override
        public void keep(BridgeAccess access) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget() {
            throw new UnsupportedOperationException();
        }
    }
}
