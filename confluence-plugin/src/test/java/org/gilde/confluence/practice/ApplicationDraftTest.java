package org.gilde.confluence.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gilde.confluence.practice.Application.Words;
import org.gilde.confluence.practice.ApplicationDraft.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An Application as it was typed")
class ApplicationDraftTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String LONG = "x".repeat(301);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Asked openly,2026-11-21,-",
                "Asked openly,'',-",
                "Asked openly,1900-01-01,-",
                "'',2026-11-21,NO_SENTENCE",
                "'  ',2026-11-21,NO_SENTENCE",
                "Asked openly,2026-11-22,FUTURE",
                "Asked openly,1899-12-31,DAY",
                "Asked openly,yesterday,DAY",
                "Asked openly,2026-02-30,DAY"
            })
    void isAskedForItsSentenceAndItsDay(String sentence, String day, Problem problem) {
        assertThat(new ApplicationDraft(sentence, "", "", day).problems(TODAY))
                .isEqualTo(problem == null ? java.util.Set.of() : java.util.Set.of(problem));
    }

    @Test
    void hasNoTextThatIsTooLong() {
        assertThat(new ApplicationDraft(LONG, LONG, LONG, "").problems(TODAY))
                .containsExactlyInAnyOrder(Problem.LONG_SENTENCE, Problem.LONG_HELPED, Problem.LONG_HINDERED);
        String fits = LONG.substring(1);
        assertThat(new ApplicationDraft(fits, fits, fits, "").problems(TODAY)).isEmpty();
    }

    @Test
    void becomesLinesOfPlainText() {
        assertThat(new ApplicationDraft(" Asked\n\u0000openly ", "\ud800", "a\tb", "").words())
                .isEqualTo(new Words("Asked openly", "", "a b"));
        assertThat(new ApplicationDraft("x", "", "", "").date(TODAY)).contains(TODAY);
    }
}
