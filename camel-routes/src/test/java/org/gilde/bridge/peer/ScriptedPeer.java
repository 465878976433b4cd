package org.gilde.bridge.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for another LRS on a loopback port and answers as scripted; when the script is over, as the last word says. */
public final class ScriptedPeer implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for the other side
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Reply lastWord = json("{\"statements\":[],\"more\":\"\"}");

    /** One request as received. */
    @SuppressWarnings("ArrayRecordComponent") // two are never compared
    public record Request(Map<String, List<String>> headers, String uri, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What to do with one request. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange, Request request) throws IOException;
    }

    public ScriptedPeer(Reply... replies) {
        script.addAll(List.of(replies));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/lrs/xapi");
    }

    public List<Request> requests() {
        return requests;
    }

    public void script(Reply... replies) {
        script.addAll(List.of(replies));
    }

    public void otherwise(Reply reply) {
        lastWord = reply;
    }

    public static Reply json(String body, String... headers) {
        return answer(200, body.getBytes(StandardCharsets.UTF_8), with(headers, "Content-Type", "application/json"));
    }

    public static Reply status(int status, String... headers) {
        return answer(status, new byte[0], headers);
    }

    public static Reply answer(int status, byte[] body, String... headers) {
        return (exchange, request) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Promises more than it sends. */
    public static Reply half(String body) {
        return (exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length() + 100L);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // a reply that breaks off is part of the play
    private void handle(HttpExchange exchange) {
        try (exchange) {
            Request request = new Request(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestBody().readAllBytes());
            requests.add(request);
            Reply reply = script.poll();
            (reply == null ? lastWord : reply).to(exchange, request);
        } catch (IOException | RuntimeException e) {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
