package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Detail;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Score;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sharing in the macro learned-beside")
class LearnedBesideSharingTest {
    private final Wiki wiki = Story.wiki();

    @Test
    void offersToTakeBackWhatIsShared() {
        wiki.items.put(Story.FATIMA, List.of(Story.item(7, LearningState.LEARNED, "INTAKE")));
        assertThat(show())
                .contains(">Stop sharing with Intake</button>", "<li>Intake: completed, and when</li>")
                .contains("data-url=\"/wiki/rest/gilde/1.0/items/7/shares\"")
                .contains("data-recipient=\"community:INTAKE\"", "data-value=\"INTAKE\" data-shared=\"true\"");
    }

    @Test
    void saysWithoutAScriptThatNobodyElseSeesIt() {
        assertThat(show())
                .contains(
                        "Only you see this</p>", "<ul class=\"gilde-seen\" aria-label=\"Who else sees this\" hidden>");
    }

    @Test
    void saysWhatTheOrganizationChoseAndWhereItStands() {
        Audience given = new Audience(List.of(Share.given("INTAKE")));
        wiki.items.put(Story.FATIMA, List.of(Story.item(1, Story.COURSE, LearningState.LEARNED, 3, given)));
        assertThat(show())
                .contains("<li>Intake: completed, and when (by your organization\u2019s choice)</li>")
                .contains("<a href=\"/wiki/plugins/servlet/gilde/privacy\">Who may know what</a>");
        wiki.output = "pdf";
        assertThat(show()).doesNotContain("gilde/privacy");
    }

    @Test
    void saysInWordsWhoSeesWhat() {
        coachOfFatima();
        List<Share> shares = List.of(
                new Share(new Recipient.Coach(), EnumSet.of(Detail.SCORE, Detail.FAILURES)),
                Share.completion(new Recipient.Named(Story.JAN, LocalDate.of(2026, 12, 1))),
                Share.completion(new Recipient.Named(Story.KARIM, LocalDate.of(2026, 11, 20))));
        wiki.items.put(
                Story.FATIMA, List.of(Story.item(1, Story.COURSE, LearningState.LEARNED, 3, new Audience(shares))));
        assertThat(show())
                .contains("<li>my coach Els Willems: completed, and when, score, number of failures</li>")
                .contains("<li>Jan Peeters: completed, and when (up to and including December 1, 2026)</li>")
                .contains("<input type=\"checkbox\" value=\"score\" data-label=\"score\" checked>")
                .doesNotContain("Karim");
    }

    private void coachOfFatima() {
        wiki.people.put(Story.ELS, "Els Willems");
        wiki.guild.put("INTAKE", Story.FATIMA.value(), Role.MEMBER, Standing.JOINED);
        wiki.guild.put("INTAKE", Story.ELS.value(), Role.COACH, Standing.JOINED);
        wiki.coachChoices.keep(Story.FATIMA, Story.ELS);
    }

    @Test
    void offersWhatWasNotPassedToTheCoachOnly() {
        wiki.items.put(Story.FATIMA, List.of(Story.item(1, LearningState.ATTEMPTED)));
        assertThat(show()).doesNotContain("<fieldset", "Share everything");
        coachOfFatima();
        assertThat(show())
                .containsOnlyOnce("<fieldset")
                .contains("Show my coach Els Willems that I have not passed this yet", "data-always=\"failures\"")
                .doesNotContain("Share that I completed", "Share everything");
    }

    @Test
    void offersToShareEverythingOnItsTopics() {
        coachOfFatima();
        assertThat(show())
                .contains("data-topics=\"motivational-interviewing\"", "Share all with Intake")
                .contains("Share all with my coach Els Willems");
    }

    @Test
    void showsExactlyWhatAColleagueTicked() {
        Score score =
                new Score(Optional.of(new BigDecimal("0.7")), Optional.empty(), Optional.empty(), Optional.empty());
        wiki.shared.clear();
        wiki.shared.add(Story.shared(
                Story.JAN,
                Story.COURSE,
                new Recipient.Community("INTAKE"),
                new Disclosure(true, Story.daysAgo(5), Optional.of(score), OptionalInt.of(2), OptionalInt.of(1))));
        assertThat(show()).contains("on November 16, 2026 · Score 70% · 2 attempts · failed 1 time</span>");
    }

    @Test
    void showsAStrangerWhatWasSharedWithThemInPerson() {
        wiki.reader = Optional.of(Story.KARIM);
        Disclosure failed =
                new Disclosure(false, Story.daysAgo(1), Optional.empty(), OptionalInt.empty(), OptionalInt.of(2));
        wiki.shared.add(Story.shared(Story.FATIMA, Story.COURSE, new Recipient.Coach(), failed));
        Disclosure completed =
                new Disclosure(true, Story.daysAgo(2), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        Recipient named = new Recipient.Named(Story.KARIM, LocalDate.of(2026, 12, 1));
        wiki.shared.add(Story.shared(new PersonKey("gone"), Story.COURSE, named, completed));
        assertThat(show())
                .contains(
                        "Has not passed Motivational interviewing yet, last tried on November 20, 2026 · failed 2 times")
                .contains("shared with you as coach", "A former colleague", "shared with you until December 1, 2026")
                .doesNotContain("Jan Peeters", "for the people who work in");
    }

    private String show() {
        return wiki.learnedBeside(Map.of());
    }
}
