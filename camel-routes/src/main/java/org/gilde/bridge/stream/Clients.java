package org.gilde.bridge.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients. What "at least once, in order" rests on is decided here and by nobody else. */
final class Clients {
    /** What holds unless the operator says otherwise: a broker that is away is noticed within half a minute. */
    private static final Map<String, Object> USUAL = Map.of(
            "request.timeout.ms", 10_000,
            "default.api.timeout.ms", 20_000,
            "delivery.timeout.ms", 20_000,
            "max.block.ms", 20_000,
            "session.timeout.ms", 15_000,
            "metadata.max.age.ms", 60_000,
            "reconnect.backoff.max.ms", 5_000,
            "client.id", "gilde-bridge");

    private final StreamSettings settings;

    Clients(StreamSettings settings) {
        this.settings = settings;
    }

    private Map<String, Object> common() {
        Map<String, Object> all = new HashMap<>(USUAL);
        all.putAll(settings.properties());
        return all;
    }

    Producer<byte[], byte[]> producer() {
        Map<String, Object> all = common();
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put("max.in.flight.requests.per.connection", 5);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> all = common();
        all.put("group.id", settings.group());
        all.put("enable.auto.commit", false);
        all.put("auto.offset.reset", "none"); // what is no longer there is published again, not passed over
        all.put("allow.auto.create.topics", false);
        all.put("partition.assignment.strategy", List.of(CooperativeStickyAssignor.class));
        all.put("max.poll.records", settings.batchSize());
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(common());
    }
}
