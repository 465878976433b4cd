package org.gilde.bridge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.bridge.delivery.FeedInMemory;
import org.gilde.bridge.delivery.LedgerInMemory;
import org.gilde.bridge.delivery.Statements;
import org.gilde.kafka.KafkaProcess;

/** Several bridges over one store, one topic of a real broker and one app. */
final class StreamBench implements AutoCloseable {
    private static final int PEOPLE = 20;

    final String topic = "t" + UUID.randomUUID();
    final FeedInMemory feed = new FeedInMemory();
    final LedgerInMemory ledger = new LedgerInMemory();
    final AppStub app = new AppStub();
    private final KafkaProcess kafka;
    private final List<Node> nodes = new ArrayList<>();
    private long stored;

    StreamBench(KafkaProcess kafka) {
        this.kafka = kafka;
    }

    Node start(int batchSize) {
        return start(Node.settings(kafka.address(), topic, batchSize, Map.of()));
    }

    Node start(StreamSettings settings) {
        Node node = new Node(feed, ledger, app, settings);
        nodes.add(node);
        return node.start();
    }

    void stop(Node node) {
        nodes.remove(node);
        node.close();
    }

    void addCompleted(int count) {
        for (int i = 0; i < count; i++) {
            feed.add(Statements.of(Statements.COMPLETED, "person" + stored++ % PEOPLE + "@sociaalhuis.example"));
        }
    }

    /** Waits until the app has all that was stored but these. */
    void awaitAllBut(Long... sequences) {
        List<Long> expected =
                new ArrayList<>(LongStream.rangeClosed(1, stored).boxed().toList());
        expected.removeAll(List.of(sequences));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(app.taken()).hasSize(expected.size()));
        assertThat(app.taken()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Waits until nothing is known to wait. */
    void awaitDelivered(Node node) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(node.stream.delivered()).isEqualTo(feed.newest()));
    }

    /** Checks that the app took the events of each person in order. */
    void checkOrder() {
        Map<String, Long> last = new HashMap<>();
        HashSet<Long> seen = new HashSet<>();
        for (AppStub.Request request : app.requests()) {
            for (JsonNode event : request.json().path("events")) {
                long sequence = event.path("sequence").asLong();
                if (seen.add(sequence)) {
                    String person = event.path("actor").toString();
                    assertThat(sequence).isGreaterThan(last.getOrDefault(person, 0L));
                    last.put(person, sequence);
                }
            }
        }
    }

    @Override
    public void close() {
        List.copyOf(nodes).forEach(this::stop);
        app.close();
        assertThat(app.faults()).isEmpty();
    }
}
