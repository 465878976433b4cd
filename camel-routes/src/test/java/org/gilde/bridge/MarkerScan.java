package org.gilde.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.trace.CollectorStub;
import org.gilde.kafka.KafkaProcess;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.statement.Attachment;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sends marked Statements through a whole bridge, from one credential as received and from one that minimises at the
 * door, and looks for the markers in all that leaves the store, and in the store itself. What is forwarded goes from LRS
 * to LRS: whole, but for what the door left out, and nothing of a credential that is not chosen.
 */
final class MarkerScan {
    static final String TOPIC = "gilde-learning-events";

    /** Settings that a bridge needs for it. */
    static final List<String> SETTINGS = List.of(
            "gilde.lms.bridged.key=bridged",
            "gilde.lms.bridged.secret=" + BridgeProcess.SECRET,
            "gilde.lms.bridged.minimise=true",
            "gilde.operator.key=operator",
            "gilde.operator.secret=" + BridgeProcess.SECRET);

    /** The log has all that it can have, but of libraries that are held to more. */
    static final List<String> OPTIONS = List.of("-Dquarkus.log.level=DEBUG");

    private static final String DEBUGGED = "zq-leak-debug-qz";

    private static final String STATE = "/xapi/activities/state?activityId=https%3A%2F%2Fx.example%2Fa&stateId=bookmark"
            + "&agent=%7B%22mbox%22%3A%22mailto%3Aa%40x.example%22%7D";

    private final BridgeProcess bridge;
    private final AppStub app;
    private final KafkaProcess kafka;
    private final Others others;
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final Markers whole = new Markers("whole");
    private final Markers least = new Markers("least");

    /** LRSs that get all Statements and those of one credential, one that is read, and where traces go. */
    static final class Others implements AutoCloseable {
        private final ScriptedPeer all = new ScriptedPeer();
        private final ScriptedPeer chosen = new ScriptedPeer();
        private final ScriptedPeer read = new ScriptedPeer();
        private final CollectorStub collector = new CollectorStub();

        Others() {
            all.otherwise(Others::refuseSome);
            chosen.otherwise(ScriptedPeer.json("[]"));
        }

        /** As some LRSs do, it repeats what it refuses. */
        private static void refuseSome(HttpExchange exchange, ScriptedPeer.Request request) throws IOException {
            boolean isRefused = request.text().contains("-refused-by-the-app-");
            ScriptedPeer.answer(isRefused ? 400 : 200, isRefused ? request.body() : "[]".getBytes(UTF_8))
                    .to(exchange, request);
        }

        List<String> settings() {
            return List.of(
                    "gilde.forward.all.url=" + all.url(),
                    "gilde.forward.all.user=bridge",
                    "gilde.forward.all.password=hush",
                    "gilde.forward.chosen.url=" + chosen.url(),
                    "gilde.forward.chosen.user=bridge",
                    "gilde.forward.chosen.password=hush",
                    "gilde.forward.chosen.credentials=bridged",
                    "gilde.pull." + DEBUGGED + ".url=" + read.url(),
                    "gilde.pull." + DEBUGGED + ".user=bridge",
                    "gilde.pull." + DEBUGGED + ".password=hush",
                    "gilde.traces.endpoint=" + collector.url());
        }

        @Override
        public void close() {
            all.close();
            chosen.close();
            read.close();
            collector.close();
        }
    }

    MarkerScan(BridgeProcess bridge, AppStub app, KafkaProcess kafka, Others others, String database) {
        this.bridge = bridge;
        this.app = app;
        this.kafka = kafka;
        this.others = others;
        this.database.setUrl(database);
        this.database.setUser(EmbeddedPostgres.shared().user());
        this.database.setPassword(EmbeddedPostgres.shared().password());
    }

    /** Sends all kinds from both, and waits until the app, the other LRSs and the dead letters have what is theirs. */
    MarkerScan run() {
        app.finds(
                event -> false,
                event -> event.path("activity").path("id").asText().contains("refused-by-the-app"));
        int before = app.taken().size();
        send(whole, "moodle", 204);
        send(least, "bridged", 403);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(app.taken()).hasSize(before + 6); // completed, attached and voiding, of each
            assertThat(bridge.asked("/operator/dead-letters").split("\"sequence\"", -1))
                    .hasSize(1 + 2 + 2); // refused by the app and by an LRS, of each
            assertThat(bridge.asked("/operator/forwards")).doesNotContain("held up");
            WaysOut forwarded = forwarded(new WaysOut());
            assertThat(forwarded.findings(Set.of(whole.last()))).containsExactly("forwarded: " + whole.last());
            assertThat(forwarded.findings(Set.of(least.last())))
                    .containsExactly("forwarded: " + least.last(), "chosen: " + least.last());
        });
        return this;
    }

    private void send(Markers markers, String key, int documents) {
        String batch = String.join(
                ",",
                markers.completed(),
                markers.refused(),
                markers.answered(),
                markers.subStatement(),
                markers.registered(),
                markers.voiding());
        assertThat(bridge.send(key, "POST", "/xapi/statements", "application/json", "[" + batch + "]"))
                .isEqualTo(200);
        assertThat(bridge.send(key, "POST", "/xapi/statements", "application/json", markers.broken()))
                .isEqualTo(400);
        assertThat(bridge.send(key, "PUT", STATE, "application/json", markers.document()))
                .isEqualTo(documents);
        byte[] json = markers.attached().getBytes(UTF_8);
        byte[] content = markers.content();
        Multipart multipart =
                MultipartWriter.write(json, List.of(new Attachment(Markers.sha2(content), "text/plain", content)));
        String body = new String(multipart.bytes(), UTF_8);
        assertThat(bridge.send(key, "POST", "/xapi/statements", multipart.contentType(), body))
                .isEqualTo(200);
    }

    private WaysOut waysOut(String... logs) throws SQLException {
        return new WaysOut()
                .app(app)
                .kafka(kafka.address(), TOPIC)
                .deadLetters(database)
                .service(bridge)
                .traces(others.collector)
                .log(logs);
    }

    private WaysOut forwarded(WaysOut ways) {
        return ways.forwarded("forwarded", others.all).forwarded("chosen", others.chosen);
    }

    /** Other LRSs get what the store has of the credentials that are theirs, and no documents nor what was refused. */
    private void checkWhatIsForwarded() {
        WaysOut ways = forwarded(new WaysOut());
        assertThat(ways.findings(least.closed())).isEmpty();
        assertThat(ways.findings(least.open())).hasSize(2 * least.open().size());
        assertThat(ways.findings(whole.all()))
                .allMatch(finding -> finding.startsWith("forwarded: "))
                .noneMatch(finding -> finding.contains("-broken-") || finding.contains("-document-"))
                .hasSizeGreaterThan(100);
    }

    /** Nothing leaves the store but what may, and that is seen to leave it. */
    MarkerScan checkWhatLeaves(String... logs) throws SQLException {
        checkWhatIsForwarded();
        WaysOut ways = waysOut(logs);
        assertThat(ways.findings(Set.of("delivery=settled", "gilde.statements")))
                .as("DEBUG and traces are on")
                .contains("log: delivery=settled", "traces: gilde.statements");
        for (Markers markers : List.of(whole, least)) {
            assertThat(ways.findings(markers.closed())).isEmpty();
            assertThat(ways.findings(markers.ofCohorts())).isEmpty();
            List<String> delivered = new ArrayList<>();
            markers.open().forEach(marker -> delivered.addAll(List.of("app: " + marker, "kafka: " + marker)));
            assertThat(ways.findings(markers.open()))
                    .hasSizeGreaterThan(20)
                    .containsExactlyInAnyOrderElementsOf(delivered);
        }
        return this;
    }

    /** The store holds all of what came whole (with that, the scan sees each place), and of the other the least. */
    MarkerScan checkTheStore() throws SQLException {
        WaysOut store = new WaysOut().store(database);
        assertThat(store.findings(least.closed())).isEmpty();
        assertThat(store.findings(least.open())).hasSize(least.open().size());
        assertThat(store.findings(least.ofCohorts())).hasSize(least.ofCohorts().size());
        assertThat(least.closed()).hasSizeGreaterThan(100);
        assertThat(whole.closed())
                .filteredOn(marker -> store.findings(Set.of(marker)).isEmpty())
                .allMatch(marker -> marker.contains("-broken-"));
        return this;
    }

    /** One planted in each way out is found there. */
    void checkThatLeaksAreFound(String... logs) throws SQLException, IOException, InterruptedException {
        for (String way : List.of("key", "value", "header", "app", "letter", "operator", "forward", "trace")) {
            assertThat(forwarded(waysOut(logs)).findings(Set.of(leak(way)))).isEmpty();
        }
        plantInKafka();
        post(app.url(), ("{\"events\":[],\"nonce\":\"" + leak("app") + "\"}").getBytes(UTF_8));
        plantDeadLetter();
        plantInForwardAndTrace();
        assertThat(bridge.send(
                        "operator",
                        "POST",
                        "/operator/credentials",
                        "application/json",
                        "{\"key\":\"leaking\",\"label\":\"" + leak("operator") + "\"}"))
                .isEqualTo(201);
        String verb = "{\"actor\":{\"mbox\":\"mailto:a@x.example\"},\"verb\":{\"id\":\"https://x.example/"
                + leak("verb") + "\"},\"object\":{\"id\":\"https://x.example/a\"}}";
        assertThat(bridge.send("moodle", "POST", "/xapi/statements", "application/json", verb))
                .isEqualTo(200);
        Map<String, String> planted = Map.of(
                "forward", "chosen",
                "trace", "traces",
                "key", "kafka",
                "value", "kafka",
                "header", "kafka",
                "app", "app",
                "letter", "dead letters",
                "operator", "/operator/credentials");
        List<String> leaking = new ArrayList<>(List.of(logs));
        leaking.add(leak("log"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            WaysOut ways = forwarded(waysOut(leaking.toArray(String[]::new)));
            planted.forEach(
                    (leak, way) -> assertThat(ways.findings(Set.of(leak(leak)))).contains(way + ": " + leak(leak)));
            assertThat(ways.findings(Set.of(leak("log")))).containsExactly("log: " + leak("log"));
            assertThat(ways.findings(Set.of(DEBUGGED)))
                    .as("an operator's own name is where the bridge wrote it")
                    .contains("log: " + DEBUGGED, "metrics: " + DEBUGGED);
            assertThat(ways.findings(Set.of("verb=\"other\""))).contains("metrics: verb=\"other\"");
            assertThat(ways.findings(Set.of(leak("verb"))))
                    .as("a Verb is what its sender chose")
                    .containsExactly("forwarded: " + leak("verb"));
        });
    }

    private static String leak(String way) {
        return "zq-leak-" + way + "-qz";
    }

    private static byte[] octets(String way) {
        return leak(way).getBytes(UTF_8);
    }

    private static void post(URI to, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private void plantInKafka() {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.address()), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> leaking = new ProducerRecord<>(TOPIC, octets("key"), octets("value"));
            leaking.headers().add("x", octets("header"));
            assertThat(producer.send(leaking)).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private void plantInForwardAndTrace() throws IOException, InterruptedException {
        post(others.chosen.url(), octets("forward"));
        others.collector.take(leak("trace"));
    }

    private void plantDeadLetter() throws SQLException {
        String insert =
                "INSERT INTO bridge.dead_letter (route, sequence, hash, reason, since) VALUES (?, 1, '', ?, now())";
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(insert)) {
            row.setString(1, "x");
            row.setString(2, leak("letter"));
            row.executeUpdate();
        }
    }
}
