package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * The minimal message that is derived from one Statement.
 *
 * @param sequence of the Statement in the store
 * @param stored when the store kept the Statement, UTC
 * @param json an event of {@code src/docs/learning-events.schema.json}
 */
public record LearningEvent(UUID statementId, long sequence, Instant stored, ObjectNode json) implements Minimised {

    /** Leaves the content out: it is about a person. */
    @Override
    public String toString() {
        return "LearningEvent[sequence=" + sequence + "]";
    }
}
