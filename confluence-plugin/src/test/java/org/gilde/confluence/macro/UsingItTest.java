package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.practice.About;
import org.gilde.confluence.practice.Application.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Having used it, in the macros")
class UsingItTest {
    private static final String SECRET = "Planted words";

    private final Wiki wiki = Story.wiki();

    private void use(int times) {
        String about = About.item(Story.FATIMA, Story.item(1, LearningState.LEARNED));
        for (int time = 0; time < times; time++) {
            LocalDate day = LocalDate.of(2026, 11, 20).minusDays(time);
            wiki.applications.add(Story.FATIMA, about, day, new Words(SECRET, SECRET, SECRET), Wiki.NOW);
        }
    }

    private List<String> shown() {
        return List.of(wiki.learnedBeside(Map.of()), wiki.myLearning(Map.of()));
    }

    @Test
    void isOfferedBesideAnItemAndLeadsToAPageWithoutAScript() {
        assertThat(shown()).allSatisfy(html -> assertThat(html)
                .contains("href=\"/wiki/plugins/servlet/gilde/my-craft/use?item=1\"")
                .contains("data-url=\"/wiki/rest/gilde/1.0/applications\"", "max=\"2026-11-21\"")
                .contains("<p class=\"gilde-used\" data-item=\"1\" hidden></p>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|1|Used once, last on November 20, 2026",
                "en|3|Used 3 times, last on November 20, 2026",
                "nl|1|Eén keer gebruikt, laatst op 20 november 2026",
                "nl|3|3 keer gebruikt, laatst op 20 november 2026",
                "fr|3|Utilisé 3 fois, la dernière le 20 novembre 2026",
                "de|3|3-mal benutzt, zuletzt am 20. November 2026"
            })
    void isSaidToItsOwnerWithHowOftenAndWhenLast(String language, int times, String said) {
        wiki.language = language;
        use(times);
        assertThat(shown())
                .allSatisfy(
                        html -> assertThat(html).contains(">" + said + "</p>").doesNotContain(SECRET));
    }

    @Test
    void isNobodyElsesToSee() {
        use(3);
        wiki.reader = Optional.of(Story.JAN);
        wiki.items.put(Story.JAN, List.of(Story.item(1, LearningState.LEARNED)));
        assertThat(shown()).allSatisfy(html -> assertThat(html).doesNotContain("Used 3 times", SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "email", "feed"})
    void isInNoExport(String output) {
        use(3);
        wiki.output = output;
        assertThat(shown()).allSatisfy(html -> assertThat(html).doesNotContain("Used 3", "gilde-use", SECRET));
    }

    @Test
    void isNotOfferedForWhatIsPlannedOnly() {
        wiki.items.put(Story.FATIMA, List.of(Story.item(1, LearningState.PLANNED)));
        assertThat(shown()).allSatisfy(html -> assertThat(html).doesNotContain("class=\"gilde-use\""));
    }

    @Test
    void isAskedForOnceHoweverManyItemsAndUsesThereAre() {
        use(1);
        wiki.questions = 0;
        shown();
        int few = wiki.questions;
        use(500);
        wiki.questions = 0;
        shown();
        assertThat(wiki.questions).isEqualTo(few);
    }
}
