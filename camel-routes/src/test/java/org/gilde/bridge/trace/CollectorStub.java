package org.gilde.bridge.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.shaded.io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;

/** A collector of traces on a loopback port. What it has it also shows over HTTP, to tests in another class loader. */
public final class CollectorStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<SeenSpan> spans = new CopyOnWriteArrayList<>();
    private final List<String> raw = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;

    public CollectorStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.createContext("/spans", exchange -> answer(exchange, 200, JSON.writeValueAsBytes(spans)));
        server.createContext(
                "/raw", exchange -> answer(exchange, 200, String.join("\n", raw).getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns what a bridge needs to know of it. */
    Collector collector(double ratio) {
        return new Collector(url(), ratio, Map.of("Authorization", "Bearer hush"), "0.1.0");
    }

    /** Does this while traces come here, and has what is left sent. */
    public void during(double ratio, Runnable work) {
        Traces.On on = Traces.to(collector(ratio));
        try {
            work.run();
        } finally {
            on.close();
        }
    }

    public void answers(int next) {
        status = next;
    }

    public List<SeenSpan> spans() {
        return spans;
    }

    public List<SeenSpan> spans(Place place) {
        return spans.stream().filter(each -> each.isOf(place)).toList();
    }

    public List<Map<String, List<String>>> headers() {
        return headers;
    }

    /** Returns all that came, byte by byte. */
    public String raw() {
        return String.join("\n", raw);
    }

    /** Takes a span of that name as if it had been sent here. */
    public void take(String name) throws IOException {
        ExportTraceServiceRequest.Builder request = ExportTraceServiceRequest.newBuilder();
        request.addResourceSpansBuilder()
                .addScopeSpansBuilder()
                .addSpansBuilder()
                .setName(name);
        take(request.build().toByteArray());
    }

    private void take(byte[] body) throws IOException {
        raw.add(new String(body, StandardCharsets.ISO_8859_1));
        ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .map(SeenSpan::of)
                .forEach(spans::add);
    }

    /** Returns the spans that a collector elsewhere has. */
    public static List<SeenSpan> spansAt(URI collector) {
        try {
            List<SeenSpan> found = new ArrayList<>();
            JSON.readTree(new URL(collector + "/spans").openStream()).forEach(each -> found.add(SeenSpan.of(each)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a collector elsewhere has a span; returns the first. */
    public static SeenSpan awaitAt(URI collector, Predicate<SeenSpan> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> spansAt(collector).stream().filter(wanted).toList(), found -> !found.isEmpty())
                .get(0);
    }

    /** Returns all that came to a collector elsewhere, byte by byte. */
    public static String rawAt(URI collector) {
        try {
            return new String(new URL(collector + "/raw").openStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body;
        try (GZIPInputStream packed = new GZIPInputStream(exchange.getRequestBody())) {
            body = packed.readAllBytes();
        }
        if (status == 200) {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            take(body);
        }
        answer(exchange, status, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Checks that spans hold what is on the lists and nothing else. */
    public static void checkNothingElse(List<SeenSpan> spans) {
        List<String> keys = Stream.concat(
                        Stream.concat(
                                Stream.of(Figure.values()).map(each -> each.key()),
                                Stream.of(Word.values()).map(each -> each.key())),
                        Stream.of("error.type"))
                .toList();
        assertThat(spans).isNotEmpty().allSatisfy(span -> {
            assertThat(span.name())
                    .isIn(Stream.of(Place.values()).map(Place::title).toList());
            assertThat(keys).containsAll(span.attributes().keySet());
            assertThat(span.events()).isZero();
            assertThat(span.state()).isEmpty();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
