package org.gilde.bench.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The way from the bridge to the wiki. It can be cut and slow, and can answer in the wiki's place. */
final class RoughRoad implements AutoCloseable {
    private static final List<String> CARRIED =
            List.of("Authorization", "Content-Type", "X-Atlassian-Token", "Accept", "User-Agent");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final HttpServer server;
    private volatile URI wiki;
    private volatile State state = State.OPEN;

    /** What becomes of a request. */
    enum State {
        /** It comes through. */
        OPEN,
        /** It comes through after up to three seconds. */
        SLOW,
        /** It breaks off before the wiki hears of it. */
        CUT,
        /** The wiki does what it is asked for, and nobody hears of it. */
        DEAF,
        /** The wiki does what it is asked for; half of the answer comes back. */
        HALF,
        /** 401 */
        UNKNOWN(401),
        /** 413 */
        TOO_LARGE(413),
        /** 429, with one to three seconds in Retry-After */
        TOO_MANY(429),
        /** 500 */
        BROKEN(500),
        /** 503 */
        AWAY(503);

        private final int status;

        State() {
            this(0);
        }

        State(int status) {
            this.status = status;
        }
    }

    RoughRoad(URI wiki) throws IOException {
        this.wiki = wiki;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::carry);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void become(State next) {
        state = next;
    }

    /** Leads to another wiki from now on. */
    void leadTo(URI other) {
        wiki = other;
    }

    private void carry(HttpExchange exchange) throws IOException {
        State now = state;
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (now.status > 0) {
                if (now == State.TOO_MANY) {
                    exchange.getResponseHeaders()
                            .set(
                                    "Retry-After",
                                    Integer.toString(
                                            1 + ThreadLocalRandom.current().nextInt(3)));
                }
                exchange.sendResponseHeaders(now.status, -1);
            } else if (now != State.CUT) {
                if (now == State.SLOW) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                            ThreadLocalRandom.current().nextInt(3_000)));
                }
                answer(exchange, now, ask(exchange, body));
            }
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        wiki.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : CARRIED) {
            List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
            values.forEach(value -> request.header(name, value));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, State now, HttpResponse<byte[]> answer) throws IOException {
        if (now == State.DEAF) {
            return;
        }
        byte[] body = answer.body();
        answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                .set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, now == State.HALF ? body.length / 2 : body.length);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
