package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * One message to the app's intake.
 *
 * @param events in order of arrival; none is a sign of life
 * @param nonce of a sign of life that somebody asked for and waits for; else absent
 */
public record IntakeMessage(BridgeStatus bridge, List<LearningEvent> events, Optional<String> nonce) {
    /** Keeps a copy of the list. */
    public IntakeMessage {
        events = List.copyOf(events);
    }

    /** Makes one that nobody asked for. */
    public IntakeMessage(BridgeStatus bridge, List<LearningEvent> events) {
        this(bridge, events, Optional.empty());
    }

    IntakeMessage with(List<LearningEvent> others) {
        return new IntakeMessage(bridge, others, nonce);
    }

    /** Returns one JSON object, UTF-8: {@code src/docs/learning-events.schema.json}. */
    byte[] toJson() {
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.putObject("bridge")
                .put("version", bridge.version())
                .put("newest", bridge.newest())
                .put("delivered", bridge.delivered())
                .put("waiting", bridge.waiting())
                .put("deadLetters", bridge.deadLetters());
        message.putArray("events")
                .addAll(events.stream().map(LearningEvent::json).toList());
        nonce.ifPresent(asked -> message.put("nonce", asked));
        try {
            return Json.MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message of our own could not be written", e);
        }
    }
}
