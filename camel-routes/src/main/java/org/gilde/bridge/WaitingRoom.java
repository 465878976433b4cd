package org.gilde.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gilde.bridge.settings.Settings;

/**
 * Answers at the service's address while it can not start: that it lives and is not ready, and to an LMS that it may come
 * again soon. It reads nothing of what is sent.
 */
final class WaitingRoom implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER = "15";
    private static final int THREADS = 16;

    private final Optional<HttpServer> server;

    private WaitingRoom(Optional<HttpServer> server) {
        this.server = server;
    }

    /** Somebody who is slow with a request must not keep others, such as who asks whether the process lives. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gilde-waiting");
        thread.setDaemon(true);
        return thread;
    }

    /** Opens it; where the address is taken it says so and stays closed. */
    static WaitingRoom open(Settings.Http http, Instant since, PrintStream out) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(http.host(), http.port()), 0);
            String away =
                    "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"store\",\"status\":\"DOWN\",\"data\":{\"reason\":"
                            + "\"the database does not answer; the bridge waits for it to start\",\"since\":\""
                            + since.truncatedTo(ChronoUnit.SECONDS) + "\"}}]}";
            made.createContext("/", exchange -> answer(exchange, UNAVAILABLE, away));
            made.createContext("/q/health/live", exchange -> answer(exchange, OK, "{\"status\":\"UP\",\"checks\":[]}"));
            made.setExecutor(Executors.newFixedThreadPool(THREADS, WaitingRoom::thread));
            made.start();
            return new WaitingRoom(Optional.of(made));
        } catch (IOException e) {
            out.println(
                    "Nothing can be answered at " + http.host() + ":" + http.port() + " meanwhile: " + e.getMessage());
            return new WaitingRoom(Optional.empty());
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (status == UNAVAILABLE) {
                exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER);
            }
            boolean isBodyless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isBodyless ? -1 : body.length);
            if (!isBodyless) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    @Override
    public void close() {
        server.ifPresent(each -> {
            each.stop(0);
            ((ExecutorService) each.getExecutor()).shutdownNow();
        });
    }
}
