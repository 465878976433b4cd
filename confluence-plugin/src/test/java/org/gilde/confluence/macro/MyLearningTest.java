package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.LearningState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The macro my-learning")
class MyLearningTest {
    private final Wiki wiki = Story.wiki();

    @Test
    void listsTheReadersOwnItems() {
        assertThat(show())
                .contains("Only you see this list", "1 item", "Motivational interviewing", "Learned", "Score 82%")
                .contains("Share that I completed this with Intake");
    }

    @Test
    void isAlwaysAboutTheReader() {
        wiki.reader = Optional.of(Story.JAN);
        assertThat(show()).contains("No results received yet.").doesNotContain("Motivational", "Score");
    }

    @Test
    void showsNothingToAnAnonymousReader() {
        wiki.reader = Optional.empty();
        assertThat(show()).contains("Log in to see your own learning.").doesNotContain("Motivational", "Only you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "email", "feed"})
    void showsNothingInAnExport(String output) {
        wiki.output = output;
        assertThat(show()).doesNotContain("Motivational", "Score", "<button");
    }

    @Test
    void offersToTakeBackWhereverItIsSharedAlsoWhereTheReaderMayNoLongerLook() {
        wiki.items.put(Story.FATIMA, List.of(Story.item(1, LearningState.LEARNED, "DEBT", "GONE")));
        assertThat(show())
                .contains("Stop sharing with Debt help", "Stop sharing with GONE")
                .contains("Share that I completed this with Intake");
    }

    @Test
    void offersNoSharingWithACommunityTheReaderIsNoFellowMemberOf() {
        wiki.space = "DEBT";
        assertThat(show()).contains("Score 82%").doesNotContain("Share that I completed this with Debt");
    }

    @Test
    void offersToTakeEverythingBackAndToNameACoach() {
        assertThat(show())
                .contains("data-url=\"/wiki/rest/gilde/1.0/items/shares\"")
                .doesNotContain("coach");
        wiki.people.put(Story.ELS, "Els Willems");
        wiki.guild.put("INTAKE", Story.FATIMA.value(), Role.MEMBER, Standing.JOINED);
        wiki.guild.put("INTAKE", Story.ELS.value(), Role.COACH, Standing.JOINED);
        assertThat(show())
                .contains("You have named no coach.", "<option value=\"els\">Els Willems</option>")
                .doesNotContain("Have no coach any more");
        wiki.coachChoices.keep(Story.FATIMA, Story.ELS);
        assertThat(show()).contains("Your coach is Els Willems.", "Have no coach any more");
    }

    @ParameterizedTest
    @CsvSource({"state,learned,true", "state,in-progress,false", "kind,formal,true", "kind,informal,false"})
    void filters(String parameter, String value, boolean shown) {
        String html = wiki.myLearning(Map.of(parameter, value));
        assertThat(html.contains("Score 82%")).isEqualTo(shown);
        assertThat(html.contains("Nothing in your list fits")).isEqualTo(!shown);
    }

    @Test
    void saysHowManyItLeavesOut() {
        wiki.items.put(
                Story.FATIMA,
                List.of(
                        Story.item(1, LearningState.LEARNED),
                        Story.item(2, LearningState.PLANNED),
                        Story.item(3, LearningState.PLANNED)));
        assertThat(wiki.myLearning(Map.of("max", "1"))).contains("3 items", "2 older items are left out here.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state|done|all, planned, in-progress, learned, attempted, granted, lapsed, stopped",
                "kind|serious|all, formal, informal",
                "max|201|a whole number from 1 to 200"
            })
    void namesAParameterThatDoesNotFitAndWhatIsAllowed(String parameter, String value, String allowed) {
        assertThat(wiki.myLearning(Map.of(parameter, value))).contains("“" + parameter + "”", value, allowed);
    }

    private String show() {
        return wiki.myLearning(Map.of());
    }
}
