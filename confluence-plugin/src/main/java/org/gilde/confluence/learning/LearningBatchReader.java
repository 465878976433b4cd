package org.gilde.confluence.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the bridge sends. A bad event is refused by itself; a bad body as a whole. */
public final class LearningBatchReader {
    private static final Set<String> BODY = Set.of("bridge", "events", "nonce");
    private static final String NONCE = "[0-9A-Za-z-]{8,64}";
    private static final Set<String> BRIDGE = Set.of("version", "newest", "delivered", "waiting", "deadLetters");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads a body. */
    public LearningBatch read(String body) throws UnreadableBatchException {
        try {
            JsonFields fields = JsonFields.of(parse(body), "body", BODY);
            BridgeReport report = report(fields.node("bridge"));
            return new LearningBatch(report, entries(fields.node("events")), nonce(fields));
        } catch (RefusedEventException e) {
            throw new UnreadableBatchException(e.rule(), false);
        }
    }

    /**
     * Reads events by themselves.
     *
     * @throws UnreadableBatchException if they are no array, or more than a batch has
     */
    public List<LearningBatch.Entry> readEvents(JsonNode events) throws UnreadableBatchException {
        try {
            return entries(events);
        } catch (RefusedEventException e) {
            throw new UnreadableBatchException(e.rule(), false);
        }
    }

    /** Reads an event that waited: only those about somebody do. */
    public LearningEvent.Told readKept(String json) {
        try {
            return (LearningEvent.Told) LearningEventReader.read(parse(json));
        } catch (RefusedEventException | UnreadableBatchException e) {
            throw new IllegalStateException("a kept event can not be read any more: " + e.getMessage());
        }
    }

    private JsonNode parse(String text) throws UnreadableBatchException {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableBatchException("the body is not one JSON value", false);
        }
    }

    private static BridgeReport report(JsonNode node) throws RefusedEventException {
        JsonFields bridge = JsonFields.of(node, "bridge", BRIDGE);
        return new BridgeReport(
                bridge.text("version"),
                bridge.whole("newest", 0),
                bridge.whole("delivered", 0),
                bridge.whole("waiting", 0),
                bridge.whole("deadLetters", 0));
    }

    private static Optional<String> nonce(JsonFields body) throws RefusedEventException {
        Optional<String> nonce = body.optionalText("nonce");
        if (nonce.isPresent() && !nonce.get().matches(NONCE)) {
            throw new RefusedEventException("nonce is not 8 to 64 letters, digits and dashes");
        }
        return nonce;
    }

    private static List<LearningBatch.Entry> entries(JsonNode events)
            throws RefusedEventException, UnreadableBatchException {
        if (!events.isArray()) {
            throw new RefusedEventException("events is not an array");
        }
        if (events.size() > LearningBatch.MOST_EVENTS) {
            throw new UnreadableBatchException("more than " + LearningBatch.MOST_EVENTS + " events", true);
        }
        List<LearningBatch.Entry> entries = new ArrayList<>();
        for (JsonNode event : events) {
            entries.add(entry(event));
        }
        return entries;
    }

    private static LearningBatch.Entry entry(JsonNode node) {
        String statementId = node.path("statementId").asText();
        try {
            LearningEvent event = LearningEventReader.read(node);
            return new LearningBatch.Entry(statementId, node::toString, Optional.of(event), Optional.empty());
        } catch (RefusedEventException e) {
            return new LearningBatch.Entry(statementId, () -> "", Optional.empty(), Optional.of(e.rule()));
        }
    }
}
