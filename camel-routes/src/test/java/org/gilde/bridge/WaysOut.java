package org.gilde.bridge;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.trace.CollectorStub;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;

/** All text that goes out of a bridge and all that its database holds, each way by its name. */
final class WaysOut {
    private static final List<String> OPERATORS = List.of(
            "/operator/credentials",
            "/operator/dead-letters",
            "/operator/delivery",
            "/operator/drops",
            "/operator/forwards",
            "/operator/holds",
            "/operator/page",
            "/operator/pulls",
            "/operator/quarantine",
            "/operator/removals",
            "/operator/retention-rules");

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** Returns {@code way: marker} for each marker in each way. */
    List<String> findings(Collection<String> markers) {
        List<String> findings = new ArrayList<>();
        texts.forEach((way, text) ->
                markers.stream().filter(text::contains).forEach(marker -> findings.add(way + ": " + marker)));
        return findings;
    }

    WaysOut log(String... logs) {
        texts.put("log", String.join("\n", logs));
        return this;
    }

    WaysOut app(AppStub app) {
        StringBuilder text = new StringBuilder();
        app.requests().forEach(request -> text.append(request).append('\n'));
        texts.put("app", text.toString());
        return this;
    }

    /** Adds all that another LRS was sent. */
    WaysOut forwarded(String name, ScriptedPeer peer) {
        StringBuilder text = new StringBuilder();
        peer.requests().forEach(request -> text.append(request.uri())
                .append(request.headers())
                .append(request.text())
                .append('\n'));
        texts.put(name, text.toString());
        return this;
    }

    /** Adds all that a collector of traces was sent. */
    WaysOut traces(CollectorStub collector) {
        texts.put("traces", collector.headers() + collector.raw());
        return this;
    }

    /** Adds keys, values and headers of all records of a topic. */
    WaysOut kafka(String address, String topic) {
        StringBuilder text = new StringBuilder();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> add(each, text));
            }
        }
        texts.put("kafka", text.toString());
        return this;
    }

    private static void add(ConsumerRecord<byte[], byte[]> each, StringBuilder text) {
        List<byte[]> parts = new ArrayList<>(Arrays.asList(each.key(), each.value()));
        each.headers().forEach(header -> {
            text.append(header.key()).append('\n');
            parts.add(header.value());
        });
        parts.stream().filter(part -> part != null).forEach(part -> text.append(
                        new String(part, StandardCharsets.UTF_8))
                .append('\n'));
    }

    /** Adds what the service answers to its operator and to who measures it. */
    WaysOut service(BridgeProcess bridge) {
        texts.put("metrics", bridge.get("/q/metrics").body());
        texts.put("health", bridge.get("/q/health/ready").body());
        OPERATORS.forEach(path -> texts.put(path, bridge.asked(path)));
        return this;
    }

    WaysOut deadLetters(DataSource database) throws SQLException {
        StringBuilder text = new StringBuilder();
        add(database, "bridge", "dead_letter", text);
        texts.put("dead letters", text.toString());
        return this;
    }

    /** Adds each column of each row of each table; octets as text, packed texts of Statements unpacked. */
    WaysOut store(DataSource database) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                add(database, tables.getString("TABLE_SCHEM"), tables.getString("TABLE_NAME"), text);
            }
        }
        try (PostgresStatementFeed feed = new PostgresStatementFeed(database)) {
            feed.after(0, 10_000)
                    .forEach(statement -> text.append(statement.json()).append('\n'));
        }
        texts.put("store", text.toString());
        return this;
    }

    private static void add(DataSource database, String schema, String table, StringBuilder text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT * FROM \"" + schema + "\".\"" + table + '"');
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    text.append(value instanceof byte[] octets ? new String(octets, StandardCharsets.UTF_8) : value)
                            .append('\n');
                }
            }
        }
    }
}
