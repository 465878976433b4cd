package org.gilde.bridge.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.gilde.bridge.delivery.LearningEvent;
import org.gilde.bridge.trace.Traces;

/** Events as records of Kafka: the key is the person's, the value one event of the schema, UTF-8. */
final class EventRecords {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String TRACE = "traceparent";

    private EventRecords() {}

    static ProducerRecord<byte[], byte[]> write(String topic, LearningEvent event) {
        try {
            ProducerRecord<byte[], byte[]> written =
                    new ProducerRecord<>(topic, PersonKey.of(event.json()), JSON.writeValueAsBytes(event.json()));
            Traces.traceparent()
                    .ifPresent(step -> written.headers().add(TRACE, step.getBytes(StandardCharsets.US_ASCII)));
            return written;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of our own could not be written", e);
        }
    }

    /** Has the trace go on in which the event was written, if it was in one. */
    static void follow(ConsumerRecord<byte[], byte[]> read, LearningEvent event) {
        Header trace = read.headers().lastHeader(TRACE);
        if (trace != null && trace.value() != null) {
            Traces.came(event.statementId(), new String(trace.value(), StandardCharsets.US_ASCII));
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
