package org.gilde.confluence.learning;

import static org.gilde.confluence.learning.LearningState.ATTEMPTED;
import static org.gilde.confluence.learning.LearningState.IN_PROGRESS;
import static org.gilde.confluence.learning.LearningState.LAPSED;
import static org.gilde.confluence.learning.LearningState.LEARNED;
import static org.gilde.confluence.learning.LearningState.PLANNED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Folds the effects of an item into where its person stands. The same effects give the same, in whatever order. */
public final class Folding {
    private Folding() {}

    /** Returns what these effects give; nothing if none is left that counts. */
    public static Optional<Standing> fold(Collection<Effect> effects) {
        List<Effect> counting = counting(effects);
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        LearningState state = stateOf(counting.get(0));
        Optional<Instant> completed = completed(Optional.empty(), state, counting.get(0));
        for (Effect effect : counting.subList(1, counting.size())) {
            LearningState next = next(state, stateOf(effect));
            completed = next.isCompleted() && state.isCompleted() ? completed : completed(completed, next, effect);
            state = next;
        }
        Instant first = counting.get(0).at();
        Instant last = counting.get(counting.size() - 1).at();
        return Optional.of(new Standing(
                state,
                first,
                last,
                completed,
                attempts(counting),
                failures(counting),
                score(counting, state),
                earned(counting)));
    }

    private static List<Effect> counting(Collection<Effect> effects) {
        List<Effect> counting = new ArrayList<>();
        for (Effect effect : effects.stream().sorted(Effect.ORDER).toList()) {
            if (effect.hasArrived() && !effect.voided()) {
                if (effect.state().isEmpty()) {
                    counting.clear();
                } else {
                    counting.add(effect);
                }
            }
        }
        return counting;
    }

    private static LearningState stateOf(Effect effect) {
        return effect.state().orElseThrow();
    }

    private static Optional<Instant> completed(Optional<Instant> before, LearningState state, Effect effect) {
        return state.isCompleted() ? before.or(() -> Optional.of(effect.at())) : Optional.empty();
    }

    /** What is completed stays so, whatever is opened or tried again, until it lapses. */
    private static LearningState next(LearningState now, LearningState then) {
        if (now.isCompleted()) {
            return then == LAPSED || then == LEARNED ? then : now;
        }
        boolean begun = now == IN_PROGRESS || now == ATTEMPTED;
        return begun && then == PLANNED ? now : then;
    }

    private static int attempts(List<Effect> effects) {
        boolean learned = effects.stream().anyMatch(effect -> stateOf(effect) == LEARNED);
        return failures(effects) + (learned ? 1 : 0);
    }

    private static int failures(List<Effect> effects) {
        return (int)
                effects.stream().filter(effect -> stateOf(effect) == ATTEMPTED).count();
    }

    private static Optional<Score> earned(List<Effect> effects) {
        return lastScore(
                effects.stream().filter(effect -> stateOf(effect).isCompleted()).toList());
    }

    private static Optional<Score> score(List<Effect> effects, LearningState state) {
        return lastScore(effects.stream()
                        .filter(effect -> stateOf(effect) == state)
                        .toList())
                .or(() -> lastScore(effects));
    }

    private static Optional<Score> lastScore(List<Effect> effects) {
        return effects.stream().map(Effect::score).flatMap(Optional::stream).reduce((earlier, later) -> later);
    }
}
