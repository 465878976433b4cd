package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that one recipient may know of an item. What is absent was not ticked, or is not there.
 *
 * @param completed whether it was completed; else its owner showed the coach that it was tried without success
 * @param when that was
 */
public record Disclosure(
        boolean completed, Instant when, Optional<Score> score, OptionalInt attempts, OptionalInt failures) {

    /** Returns what a recipient may know of an item that stands so; nothing where they may not know of it at all. */
    public static Optional<Disclosure> of(Standing standing, Share share) {
        if (standing.completed().isPresent()) {
            return standing.completed().map(when -> tell(true, when, standing, share));
        }
        boolean isShown = standing.state() == LearningState.ATTEMPTED
                && share.recipient() instanceof Recipient.Coach
                && share.tells(Detail.FAILURES);
        return isShown ? Optional.of(tell(false, standing.last(), standing, share)) : Optional.empty();
    }

    private static Disclosure tell(boolean completed, Instant when, Standing standing, Share share) {
        Optional<Score> score = completed ? standing.earned() : standing.score();
        return new Disclosure(
                completed,
                when,
                share.tells(Detail.SCORE) ? score : Optional.empty(),
                share.tells(Detail.ATTEMPTS) ? OptionalInt.of(standing.attempts()) : OptionalInt.empty(),
                share.tells(Detail.FAILURES) ? OptionalInt.of(standing.failures()) : OptionalInt.empty());
    }

    /** Returns what somebody knows who may know both of the same item. */
    Disclosure and(Disclosure other) {
        return new Disclosure(
                completed,
                when,
                score.or(other::score),
                attempts.isPresent() ? attempts : other.attempts,
                failures.isPresent() ? failures : other.failures);
    }
}
