package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One message to the app's intake.
 *
 * @param events in order of arrival; none is a sign of life
 */
public record IntakeMessage(BridgeStatus bridge, List<LearningEvent> events) {
    /** Keeps a copy of the list. */
    public IntakeMessage {
        events = List.copyOf(events);
    }

    IntakeMessage with(List<LearningEvent> others) {
        return new IntakeMessage(bridge, others);
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
        try {
            return Json.MAPPER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message of our own could not be written", e);
        }
    }
}
