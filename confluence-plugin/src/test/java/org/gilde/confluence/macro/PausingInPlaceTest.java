package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pausing, in the macros")
class PausingInPlaceTest {
    private final Wiki wiki = Story.wiki();

    private void pause(int since) {
        wiki.pauses.begin(Story.FATIMA, Story.daysAgo(since));
        LocalDate today = LocalDate.of(2026, 11, 21);
        wiki.pauses.count(Map.of(Story.FATIMA, 3), today.minusDays(since + 1));
        wiki.pauses.count(Map.of(Story.FATIMA, 4), today.minusDays(since));
        wiki.pauses.count(Map.of(Story.FATIMA, 5), today);
    }

    private String mine() {
        return wiki.myLearning(Map.of());
    }

    private String beside() {
        return wiki.learnedBeside(Map.of());
    }

    @Test
    void isOfferedInMyLearningAndLeadsToMyCraftWithoutAScript() {
        assertThat(mine())
                .contains("data-url=\"/wiki/rest/gilde/1.0/pause\" data-shared=\"false\"", ">Pause</button>")
                .contains("href=\"/wiki/plugins/servlet/gilde/my-craft#gilde-pause\"")
                .contains("<span class=\"gilde-share-note\">What your learning system sends about you is taken in.");
        assertThat(beside()).doesNotContain("gilde-pause");
    }

    @Test
    void isSaidInBothWithSinceWhenAndHowMuchWasNotTaken() {
        pause(50);
        String said =
                "<span class=\"gilde-share-note\">Paused since October 2, 2026. 9 reports were not taken since then.";
        assertThat(mine()).contains(said, ">End the pause</button>", "data-shared=\"true\"");
        assertThat(beside()).contains(said, ">End the pause</button>");
    }

    @Test
    void isOfferedToWhomNothingIsKeptOf() {
        wiki.items.clear();
        assertThat(mine())
                .contains("No results received yet.", ">Pause</button>")
                .containsOnlyOnce("role=\"status\"");
        pause(1);
        assertThat(beside()).contains("End the pause").containsOnlyOnce("role=\"status\"");
    }

    @Test
    void isNobodyElsesToKnow() {
        pause(5);
        wiki.reader = Optional.of(Story.JAN);
        assertThat(mine()).contains("data-shared=\"false\"", ">Pause</button>").doesNotContain("November 16");
        assertThat(beside()).doesNotContain("gilde-pause", "Paused since");
        wiki.reader = Optional.empty();
        assertThat(mine() + beside()).doesNotContain("gilde-pause", "Paused since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "email"})
    void isInNoExport(String output) {
        pause(5);
        wiki.output = output;
        assertThat(mine() + beside()).doesNotContain("gilde-pause", "Paused since");
    }
}
