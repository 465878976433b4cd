package org.gilde.confluence.learning;

import java.util.Optional;

/**
 * What became of one event.
 *
 * @param statementId as the sender wrote it
 * @param reason with refused: which rule it breaks, without personal data
 */
public record TakenEvent(String statementId, Outcome outcome, Optional<String> reason) {

    /** What can become of an event. */
    public enum Outcome {
        TAKEN,
        REPEATED,
        WAITING,
        DROPPED,
        REFUSED
    }

    static TakenEvent of(String statementId, Outcome outcome) {
        return new TakenEvent(statementId, outcome, Optional.empty());
    }
}
