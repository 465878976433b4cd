package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one Statement does to one item: all that is kept of it.
 *
 * @param item absent while only the Statement that voids it has arrived
 * @param state absent where it takes back what came before it
 * @param at when it happened, to the millisecond
 * @param actor keyed hash of whom it was said of; absent where it was taken before that was kept
 */
public record Effect(
        String statementId,
        Optional<ItemKey> item,
        Optional<LearningState> state,
        Instant at,
        Optional<Score> score,
        boolean voided,
        Optional<String> actor) {

    /** One of which nobody knows whom it was said of. */
    public Effect(
            String statementId,
            Optional<ItemKey> item,
            Optional<LearningState> state,
            Instant at,
            Optional<Score> score,
            boolean voided) {
        this(statementId, item, state, at, score, voided, Optional.empty());
    }

    /** By time; at the same time by Statement, so that the order of arrival never matters. */
    public static final Comparator<Effect> ORDER =
            Comparator.comparing(Effect::at).thenComparing(Effect::statementId);

    /** Returns what is kept of a Statement that is voided before it arrives. */
    public static Effect voidedBeforeArrival(String statementId) {
        return new Effect(statementId, Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty(), true);
    }

    /** Says whether the Statement itself has arrived. */
    public boolean hasArrived() {
        return item.isPresent();
    }

    /** Returns the same, voided. */
    public Effect asVoided() {
        return new Effect(statementId, item, state, at, score, true, actor);
    }
}
