package org.gilde.bench.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes learning events as the app does, at once, and keeps none of them. It is away until it is opened. */
final class Sink implements AutoCloseable {
    private static final Pattern EVENT = Pattern.compile("\"statementId\":\"([0-9a-f-]{36})\"");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicLong taken = new AtomicLong();
    private volatile DataOutputStream record = new DataOutputStream(java.io.OutputStream.nullOutputStream());
    private volatile boolean isOpen;

    static {
        System.setProperty(
                "sun.net.httpserver.nodelay", "true"); // else each answer waits for the other side's next packet
    }

    Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Writes down every body from now on, each behind its length. */
    void record(DataOutputStream to) {
        record = to;
    }

    /** From now on it answers. */
    void open() {
        isOpen = true;
    }

    /** Returns how many events it took so far. */
    long taken() {
        return taken.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!isOpen) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            StringBuilder results = new StringBuilder("{\"results\":[");
            Matcher events = EVENT.matcher(new String(body, StandardCharsets.UTF_8));
            int count = 0;
            while (events.find()) {
                results.append(count++ == 0 ? "" : ",")
                        .append("{\"statementId\":\"")
                        .append(events.group(1))
                        .append("\",\"outcome\":\"taken\"}");
            }
            if (count > 0) {
                write(body);
            }
            byte[] answer = results.append("]}").toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            taken.addAndGet(count);
        }
    }

    private synchronized void write(byte[] body) throws IOException {
        record.writeInt(body.length);
        record.write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
