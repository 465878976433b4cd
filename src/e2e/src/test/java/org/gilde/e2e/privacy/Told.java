package org.gilde.e2e.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Stands in the bridge's place and keeps what members let the organization know. */
final class Told implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> acts = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Told(HttpServer server) {
        this.server = server;
    }

    static Told start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Told told = new Told(server);
            server.createContext("/operator/contributions", told::take);
            server.start();
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns all of them, in their order. */
    List<JsonNode> acts() {
        return List.copyOf(acts);
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode told = JSON.readTree(exchange.getRequestBody()).path("contributions");
        told.forEach(acts::add);
        String answer = StreamSupport.stream(told.spliterator(), false)
                .map(act -> "{\"id\":" + act.path("id") + ",\"outcome\":\"stored\"}")
                .collect(Collectors.joining(",", "{\"results\":[", "]}"));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
