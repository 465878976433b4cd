package org.gilde.confluence.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the bridge sent at once.
 *
 * @param nonce of a sign of life that an administrator asked for
 */
public record LearningBatch(BridgeReport report, List<Entry> entries, Optional<String> nonce) {

    /** The most events at once. */
    public static final int MOST_EVENTS = 500;

    /**
     * One event, or why it is none.
     *
     * @param statementId as the sender wrote it; empty if it did not
     * @param json writes the event's text, for the time it may have to wait; few do
     * @param refusal which rule it breaks
     */
    public record Entry(
            String statementId, Supplier<String> json, Optional<LearningEvent> event, Optional<String> refusal) {}
}
