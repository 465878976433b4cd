package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    private static final Optional<ItemKey> ITEM = Optional.of(new ItemKey(new PersonKey("p"), "a"));

    @ParameterizedTest
    @CsvSource({
        "PLANNED, PLANNED, 0",
        "PLANNED IN_PROGRESS, IN_PROGRESS, 0",
        "IN_PROGRESS PLANNED, IN_PROGRESS, 0",
        "ATTEMPTED PLANNED, ATTEMPTED, 1",
        "ATTEMPTED ATTEMPTED LEARNED, LEARNED, 3",
        "LEARNED ATTEMPTED, LEARNED, 2",
        "LEARNED IN_PROGRESS, LEARNED, 1",
        "LEARNED LEARNED, LEARNED, 1",
        "LEARNED STOPPED, LEARNED, 1",
        "GRANTED IN_PROGRESS, GRANTED, 0",
        "GRANTED LEARNED, LEARNED, 1",
        "LEARNED LAPSED, LAPSED, 1",
        "LEARNED LAPSED LEARNED, LEARNED, 1",
        "LEARNED LAPSED PLANNED, PLANNED, 1",
        "IN_PROGRESS STOPPED, STOPPED, 0",
        "IN_PROGRESS STOPPED IN_PROGRESS, IN_PROGRESS, 0",
    })
    void whatFollowsWhatGivesThis(String states, LearningState expected, int attempts) {
        Standing standing = Folding.fold(effects(states)).orElseThrow();
        assertThat(standing.state()).isEqualTo(expected);
        assertThat(standing.attempts()).isEqualTo(attempts);
        assertThat(standing.completed().isPresent()).isEqualTo(expected.isCompleted());
        assertThat(standing.first()).isEqualTo(Instant.ofEpochSecond(0));
    }

    @Test
    void completionCountsFromWhenItBeganToCount() {
        assertThat(Folding.fold(effects("LEARNED LEARNED")).orElseThrow().completed())
                .contains(Instant.ofEpochSecond(0));
        assertThat(Folding.fold(effects("LEARNED LAPSED LEARNED")).orElseThrow().completed())
                .contains(Instant.ofEpochSecond(2));
    }

    @Test
    void scoreIsTheLatestThatCountsForTheState() {
        Effect passed = scored("LEARNED", 1, "0.9");
        Effect failedLater = scored("ATTEMPTED", 2, "0.3");
        assertThat(Folding.fold(List.of(failedLater, passed)).orElseThrow().score())
                .isEqualTo(passed.score());
        assertThat(Folding.fold(List.of(failedLater)).orElseThrow().score()).isEqualTo(failedLater.score());
    }

    @Test
    void revokingTakesBackWhatCameBeforeAndNothingAfter() {
        Effect revoked = new Effect("r", ITEM, Optional.empty(), Instant.ofEpochSecond(1), Optional.empty(), false);
        List<Effect> effects = new ArrayList<>(effects("LEARNED"));
        effects.add(revoked);
        assertThat(Folding.fold(effects)).isEmpty();
        effects.add(scored("PLANNED", 2, "0"));
        assertThat(Folding.fold(effects).orElseThrow().state()).isEqualTo(LearningState.PLANNED);
    }

    @Test
    void voidedAndNotYetArrivedCountForNothing() {
        Effect voided = scored("LEARNED", 1, "1").asVoided();
        assertThat(Folding.fold(List.of(voided, Effect.voidedBeforeArrival("x"))))
                .isEmpty();
    }

    private static List<Effect> effects(String states) {
        List<Effect> effects = new ArrayList<>();
        for (String state : states.split(" ", -1)) {
            effects.add(new Effect(
                    "s" + effects.size(),
                    ITEM,
                    Optional.of(LearningState.valueOf(state)),
                    Instant.ofEpochSecond(effects.size()),
                    Optional.empty(),
                    false));
        }
        return effects;
    }

    private static Effect scored(String state, int second, String digits) {
        Score score =
                new Score(Optional.of(new BigDecimal(digits)), Optional.empty(), Optional.empty(), Optional.empty());
        return new Effect(
                state + second,
                ITEM,
                Optional.of(LearningState.valueOf(state)),
                Instant.ofEpochSecond(second),
                Optional.of(score),
                false);
    }
}
