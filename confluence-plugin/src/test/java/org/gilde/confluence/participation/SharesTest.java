package org.gilde.confluence.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Shares shares = Shares.of(flow(created, reacted, others));
        assertThat(text(shares.of(Act.CREATED))).isEqualTo(wrote);
        assertThat(text(shares.of(Act.REACTED))).isEqualTo(reactedShare);
        assertThat(text(shares.of(Act.READ))).isEqualTo(read);
    }

    /** Whoever knows how many members there are can add up what is shown; the rest must be nobody, or many. */
    @Test
    void neverGiveASmallNumberAwayByWhatIsMissing() {
        for (int created = 0; created < 12; created++) {
            for (int reacted = 0; reacted < 12; reacted++) {
                for (int others = 0; others < 12; others++) {
                    Flow flow = flow(created, reacted, others);
                    Shares shares = Shares.of(flow);
                    int hidden = (shares.of(Act.CREATED).isEmpty() ? created : 0)
                            + (shares.of(Act.REACTED).isEmpty() ? reacted : 0)
                            + (shares.of(Act.READ).isEmpty() ? others : 0);
                    assertThat(hidden)
                            .as("%d %d %d", created, reacted, others)
                            .matches(count -> count == 0 || count >= Shares.FLOOR || count == flow.members());
                }
            }
        }
    }

    @Test
    void areTooSmallWhereNothingCanBeTold() {
        assertThat(Shares.of(flow(1, 1, 1)).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 0, 4)).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 0, 0)).isTooSmall()).isTrue();
        assertThat(Shares.of(flow(0, 5, 0)).isTooSmall()).isFalse();
    }

    private static Flow flow(int created, int reacted, int others) {
        return new Flow("INTAKE", LocalDate.of(2026, 11, 16), created, reacted, others, 0);
    }

    private static String text(OptionalInt share) {
        return share.isPresent() ? Integer.toString(share.getAsInt()) : WITHHELD;
    }
}
