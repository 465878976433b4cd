package org.gilde.bridge.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gilde.bridge.delivery.LearningEvent;

/** Events as records of Kafka: the key is the person's, the value one event of the schema, UTF-8. */
final class EventRecords {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private EventRecords() {}

    static ProducerRecord<byte[], byte[]> write(String topic, LearningEvent event) {
        try {
            return new ProducerRecord<>(topic, PersonKey.of(event.json()), JSON.writeValueAsBytes(event.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of our own could not be written", e);
        }
    }

    /** Returns the event, empty where the record is none of ours. */
    static Optional<LearningEvent> read(ConsumerRecord<byte[], byte[]> read) {
        try {
            if (read.value() != null && JSON.readTree(read.value()) instanceof ObjectNode json) {
                UUID statement = UUID.fromString(json.path("statementId").asText());
                Instant stored = Instant.parse(json.path("stored").asText());
                return Optional.of(
                        new LearningEvent(statement, json.path("sequence").asLong(), stored, json));
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
