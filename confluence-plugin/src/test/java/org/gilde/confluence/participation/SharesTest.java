package org.gilde.confluence.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    private static final String WITHHELD = "-";

    @ParameterizedTest(name = "{0} wrote, {1} reacted, {2} others")
    @CsvSource({
        "20, 30, 50, 20, 30, 50",
        "0, 30, 70, 0, 30, 70",
        "6, 5, 7, 35, 30, 40", // below 20 members: to the nearest 5
        "3, 30, 67, -, -, 67", // the second smallest hides the smallest
        "3, 0, 97, -, 0, -", // nothing hides behind nobody
        "2, 2, 96, -, -, -", // four people are too few together, too
        "3, 3, 94, -, -, 94",
        "0, 0, 100, 0, 0, 100",
        "0, 0, 4, -, -, -", // of four people nothing is told
        "1, 1, 1, -, -, -",
        "4, 0, 0, -, -, -",
    })
    void tellOfNoFewerThanFivePeople(
            int created, int reacted, int others, String wrote, String reactedShare, String read) {
        Shares shares = Shares.of(flow(created, reacted, others), Floor.USUAL);
        assertThat(text(shares.of(Act.CREATED))).isEqualTo(wrote);
        assertThat(text(shares.of(Act.REACTED))).isEqualTo(reactedShare);
        assertThat(text(shares.of(Act.READ))).isEqualTo(read);
    }

    /** Whoever knows how many members there are can add up what is shown; the rest must be nobody, or many. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6, 9, 14, 50})
    void neverGiveASmallNumberAwayByWhatIsMissing(int people) {
        Floor floor = new Floor(people);
        int most = Math.min(people + 7, 24);
        for (int created = 0; created < most; created++) {
            for (int reacted = 0; reacted < most; reacted++) {
                for (int others = 0; others < most; others++) {
                    Flow flow = flow(created, reacted, others);
                    Shares shares = Shares.of(flow, floor);
                    int hidden = (shares.of(Act.CREATED).isEmpty() ? created : 0)
                            + (shares.of(Act.REACTED).isEmpty() ? reacted : 0)
                            + (shares.of(Act.READ).isEmpty() ? others : 0);
                    assertThat(hidden)
                            .as("%d %d %d", created, reacted, others)
                            .matches(count -> count == 0 || count >= people || count == flow.members());
                    assertThat(List.of(
                                    shown(shares, Act.CREATED, created),
                                    shown(shares, Act.REACTED, reacted),
                                    shown(shares, Act.READ, others)))
                            .as("%d %d %d", created, reacted, others)
                            .allMatch(count -> count == 0 || count >= people);
                }
            }
        }
    }

    @Test
    void areTooSmallWhereNothingCanBeTold() {
        assertThat(Shares.of(flow(1, 1, 1), Floor.USUAL).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 0, 4), Floor.USUAL).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 0, 0), Floor.USUAL).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 5, 0), Floor.USUAL).isTooSmall()).isFalse();
    }

    @Test
    void tellLessOnceTheFloorIsRaised() {
        Flow flow = flow(7, 30, 63);
        assertThat(Shares.of(flow, Floor.USUAL).of(Act.CREATED)).hasValue(7);
        Shares raised = Shares.of(flow, new Floor(8));
        assertThat(raised.of(Act.CREATED)).isEmpty();
        assertThat(raised.of(Act.REACTED)).isEmpty();
        assertThat(raised.of(Act.READ)).hasValue(63);
        assertThat(Shares.of(flow(0, 0, 19), new Floor(20)).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 0, 20), new Floor(20)).isTooSmall()).isFalse();
    }

    @Test
    void areNeverToldOfFewerThanFive() {
        assertThat(Floor.of(4)).isEmpty();
        assertThat(Floor.of(51)).isEmpty();
        assertThat(Floor.of(50)).contains(new Floor(50));
        assertThatIllegalArgumentException().isThrownBy(() -> new Floor(4)).withMessage("5 to 50 people");
    }

    private static int shown(Shares shares, Act act, int count) {
        return shares.of(act).isPresent() ? count : 0;
    }

    private static Flow flow(int created, int reacted, int others) {
        return new Flow("INTAKE", LocalDate.of(2026, 11, 16), created, reacted, others, 0);
    }

    private static String text(OptionalInt share) {
        return share.isPresent() ? Integer.toString(share.getAsInt()) : WITHHELD;
    }
}
