package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands in for the app on a loopback port: takes each event once, answers as scripted, checks what it is sent. */
public final class AppStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for the other side
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Set<Long> taken = new LinkedHashSet<>();
    private volatile Predicate<JsonNode> unreadable = event -> false;
    private volatile Predicate<JsonNode> refused = event -> false;
    private volatile List<String> verbs = List.of();
    private volatile boolean greeted;
    private volatile HttpServer server;

    /** One request as received. */
    public record Request(Map<String, List<String>> headers, String path, String body) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public int events() {
            return json().path("events").size();
        }
    }

    /** What to do with one request. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange, Request request) throws IOException;
    }

    public AppStub() {
        server = serve(0);
    }

    private HttpServer serve(int port) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            made.setExecutor(threads);
            made.createContext("/", this::handle);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/wiki/");
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> faults() {
        return faults;
    }

    /** Returns the sequences taken, in order of taking. */
    public synchronized List<Long> taken() {
        return new ArrayList<>(taken);
    }

    public void script(Reply... replies) {
        script.addAll(List.of(replies));
    }

    public void finds(Predicate<JsonNode> unreadableEvents, Predicate<JsonNode> refusedEvents) {
        unreadable = unreadableEvents;
        refused = refusedEvents;
    }

    /** Says from now on that these Verbs count. */
    public void counts(String... counting) {
        verbs = List.of(counting);
    }

    public static Reply status(int status, String... header) {
        return (exchange, request) -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Reply body(int status, String body) {
        return (exchange, request) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Request request = new Request(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestURI().toString(),
                    body);
            if (!greeted && request.events() == 0 && !request.json().has("nonce")) {
                greeted = true; // what a bridge sends first of all is not what tests are about
                take(exchange, request);
                return;
            }
            requests.add(request);
            faults.addAll(Schemas.faults("learning-events.schema.json", body));
            Reply reply = script.poll();
            (reply == null ? (Reply) this::take : reply).to(exchange, request);
        }
    }

    public void take(HttpExchange exchange, Request request) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        request.json().path("events").forEach(events::add);
        if (events.stream().anyMatch(unreadable)) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        ArrayNode results = JSON.createArrayNode();
        events.forEach(event -> results.addObject()
                .put("statementId", event.path("statementId").asText())
                .put("outcome", refused.test(event) ? "refused" : outcome(event)));
        ObjectNode said = JSON.createObjectNode();
        said.set("results", results);
        if (!verbs.isEmpty()) {
            said.set("verbs", JSON.valueToTree(verbs));
        }
        String answer = said.toString();
        faults.addAll(Schemas.faults("learning-event-results.schema.json", answer));
        body(200, answer).to(exchange, request);
    }

    private synchronized String outcome(JsonNode event) {
        return taken.add(event.path("sequence").asLong()) ? "taken" : "repeated";
    }

    /** Goes away; new connections are refused until {@link #start}. */
    public void stop() {
        server.stop(0);
    }

    public void start() {
        server = serve(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
