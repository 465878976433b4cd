package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Lacking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The macro learned-beside")
class LearnedBesideTest {
    private static final String SCORE = "Score 82%";
    private static final String SHARE = "Share that I completed this with Intake";
    private final Wiki wiki = Story.wiki();

    @Test
    void showsTheReadersOwnItemBesideTheCommunitysPagesAndWhatColleaguesShared() {
        assertThat(show())
                .contains("What I learned", "Learned", "November 18, 2026", SCORE, SHARE)
                .contains("Not sharing has no effect on what you can read or ask here.")
                .contains("What Intake knows", "Open questions that open a talk", "/wiki/display/INTAKE/43")
                .contains("Changed November 12, 2026 by Els Willems")
                .contains("What colleagues shared", "Jan Peeters", "Completed Motivational interviewing on November 16")
                .contains("Last updated: November 21, 2026, 14:04");
        assertThat(wiki.required).containsExactly("gilde-macros");
    }

    @Test
    void showsWhatIsAskedOnTheTopicApartFromThePagesWithWhatWaitsFirst() {
        wiki.pages.add(Story.page(50, "How long may a silence last?"));
        wiki.asked.add(Story.question(50, "How long may a silence last?", 2));
        wiki.asked.add(Story.question(51, "What if they came against their will?", 0));
        assertThat(show())
                .contains(">Questions</h3>", "2 answers", "No answer yet", "Asked November 12, 2026 by Els Willems")
                .containsOnlyOnce("How long may a silence last?")
                .containsSubsequence("What if they came against their will?", "How long may a silence last?");
    }

    @Test
    void saysNothingOfQuestionsWhereNobodyAsked() {
        assertThat(show()).doesNotContain(">Questions</h3>");
    }

    @Test
    void namesThosePeopleOfTheCommunityWhoSaidThatTheyMayBeAsked() {
        Story.community(wiki);
        assertThat(show())
                .contains("Whom you can ask", "Els Willems", "Coordinator", "Jan Peeters", "Member")
                .doesNotContain("Piet");
        wiki.reader = Optional.of(Story.JAN);
        assertThat(part(show(), "gilde-willing")).contains("Els Willems").doesNotContain("Jan Peeters");
    }

    @Test
    void namesNobodyOfACommunityThatTheReaderMayNotSee() {
        Story.community(wiki);
        wiki.guild.ports().communities().keep(Guild.practice("INTAKE", Joining.INVITED));
        wiki.reader = Optional.of(Story.KARIM);
        assertThat(part(show(), "gilde-willing"))
                .contains("Nobody put their hand up here yet.")
                .doesNotContain("Els Willems", "Jan Peeters");
    }

    @Test
    void leavesOutThePageItStandsOn() {
        assertThat(show()).doesNotContain("Motivational interviewing in intake talks");
    }

    @ParameterizedTest
    @EnumSource(LearningState.class)
    void saysEachStateInWordsAndOffersToShareOnlyWhatIsCompleted(LearningState state) {
        wiki.items.put(Story.FATIMA, List.of(Story.item(1, state)));
        String word = org.gilde.confluence.text.Words.in("en").get(StateLook.of(state).key);
        assertThat(show()).contains("<span class=\"gilde-state\">" + word + "</span>");
        assertThat(show().contains(SHARE)).isEqualTo(state.isCompleted());
    }

    @Test
    void showsAStrangerTheOwnColumnAndPagesButNothingShared() {
        wiki.reader = Optional.of(Story.KARIM);
        assertThat(show())
                .contains("Nothing learned on this topic yet.", "A few pages to start with")
                .contains("Open questions that open a talk", "for the people who work in Intake")
                .doesNotContain("Jan Peeters", "Completed", SCORE, "Fatima", "November 18, 2026", "<button");
    }

    @Test
    void showsAColleagueNothingOfWhatIsNotShared() {
        wiki.reader = Optional.of(Story.JAN);
        assertThat(show()).doesNotContain("Fatima", SCORE, "November 18, 2026");
    }

    @Test
    void asksAnAnonymousReaderToLogIn() {
        wiki.reader = Optional.empty();
        assertThat(show())
                .contains("Log in to see what you learned", "Open questions that open a talk")
                .doesNotContain("gilde-own", "gilde-shared", "Jan Peeters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "email", "feed", "something new"})
    void isInAnExportWhatAnAnonymousReaderSees(String output) {
        wiki.output = output;
        assertThat(show())
                .contains("https://wiki.example/wiki/display/INTAKE/43")
                .doesNotContain("gilde-own", "gilde-shared", "Jan Peeters", SCORE, SHARE, "Log in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "email", "feed"})
    void saysInAnExportOfASpaceThatIsNotForEverybodyWhereItStandsAndBlamesNoParameter(String output) {
        wiki.output = output;
        wiki.names.remove("INTAKE");
        assertThat(show() + wiki.communityHeader(Map.of()))
                .contains("aui-message-info", "This part stands in the wiki only.")
                .doesNotContain("parameter", "INTAKE", "aui-message-warning", "Open questions", "Jan Peeters");
        wiki.output = "display";
        assertThat(show()).contains("its parameter “community”");
    }

    @Test
    void saysThatThePageHasNoTopic() {
        wiki.labels.clear();
        assertThat(show()).contains("This page has no topic yet.").doesNotContain("gilde-own", "gilde-knowledge");
    }

    @Test
    void takesTopicAndCommunityFromItsParametersFirst() {
        wiki.labels.clear();
        assertThat(wiki.learnedBeside(Map.of("topic", "Debt Mediation", "community", "DEBT")))
                .contains("<li>Debt mediation</li>", "What Debt help knows");
    }

    @Test
    void saysSinceWhenTheBridgeIsSilent() {
        wiki.heard = Optional.of(Story.daysAgo(1));
        assertThat(show()).contains("No news from the learning system since November 20, 2026, 14:05.");
        wiki.heard = Optional.empty();
        assertThat(show()).contains("has not heard from the learning system yet");
    }

    @Test
    void leavesOutWhatIsOlderThanThePeriod() {
        wiki.items.put(
                Story.FATIMA,
                List.of(
                        Story.item(1, Story.COURSE, LearningState.LEARNED, 3),
                        Story.item(2, named("Old course"), LearningState.LEARNED, 60)));
        assertThat(wiki.learnedBeside(Map.of("period", "month"))).doesNotContain("Old course");
        assertThat(wiki.learnedBeside(Map.of("period", "quarter"))).contains("Old course");
    }

    @Test
    void saysHowManyItLeavesOut() {
        wiki.items.put(
                Story.FATIMA, List.of(Story.item(1, LearningState.LEARNED), Story.item(2, LearningState.PLANNED)));
        assertThat(wiki.learnedBeside(Map.of("max", "1"))).contains("1 more is in My learning.");
    }

    @ParameterizedTest
    @CsvSource({"me,gilde-own", "knowledge,gilde-knowledge", "people,gilde-willing", "shared,gilde-shared"})
    void showsTheColumnsAskedForOnly(String column, String part) {
        assertThat(wiki.learnedBeside(Map.of("columns", column))).contains("class=\"" + part + "\"");
        for (String other : List.of("gilde-own", "gilde-knowledge", "gilde-willing", "gilde-shared")) {
            assertThat(wiki.learnedBeside(Map.of("columns", column)).contains("class=\"" + other + "\""))
                    .isEqualTo(other.equals(part));
        }
    }

    @Test
    void startsItsHeadingsAtTheLevelAskedFor() {
        assertThat(wiki.learnedBeside(Map.of("heading", "4"))).contains("<h4 ", "</h4>", "<h5 ", "</h5>");
    }

    @Test
    void foldsWithoutAScript() {
        assertThat(wiki.learnedBeside(Map.of("collapse", "true"))).contains("<details", "<summary>", "</details>");
    }

    @Test
    void speaksTheReadersLanguage() {
        wiki.language = "nl";
        assertThat(show())
                .contains("lang=\"nl\"", "Wat ik leerde", "Geleerd", "Motiverende gespreksvoering", "18 november 2026")
                .contains("Deel met Intake dat ik dit afrondde");
    }

    @Test
    void saysTheIdOfWhatHasNoName() {
        wiki.items.put(
                Story.FATIMA,
                List.of(Story.item(
                        1,
                        new Activity("https://x.example/7", Optional.empty(), Titles.NONE),
                        LearningState.LEARNED,
                        3)));
        assertThat(show()).contains("Name unknown (https://x.example/7)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max|lots|a whole number from 1 to 50",
                "max|0|a whole number from 1 to 50",
                "max|99999999999|a whole number from 1 to 50",
                "heading|6|a whole number from 1 to 5",
                "columns|me,everything|me, shared, knowledge, people",
                "period|decade|all, month, quarter, year",
                "collapse|perhaps|true, false",
                "topic|what?|labels, separated by commas",
                "community|NOWHERE|the key of a space"
            })
    void namesAParameterThatDoesNotFitAndWhatIsAllowed(String parameter, String value, String allowed) {
        assertThat(wiki.learnedBeside(Map.of(parameter, value)))
                .contains("its parameter “" + parameter + "” does not fit", value.substring(value.lastIndexOf(',') + 1))
                .contains(allowed)
                .doesNotContain("gilde-own");
    }

    @Test
    void saysAPlainSentenceWhenSomethingBreaks() {
        wiki.broken = true;
        assertThat(show())
                .contains("This part of the page cannot be shown just now.")
                .doesNotContain("Exception", "database");
    }

    @Test
    void saysThatTheAppIsOffWhereTheHostLacksWhatItStandsOn() {
        wiki.features = Lacking.features(Feature.BASE);
        assertThat(show())
                .contains("This Confluence lacks something that the app needs.")
                .doesNotContain("gilde-own");
        assertThat(wiki.questions).isZero();
    }

    @Test
    void asksNoMoreQuestionsForManyItemsThanForOne() {
        show();
        int forOne = wiki.questions;
        wiki.items.put(Story.FATIMA, Collections.nCopies(10_000, Story.item(1, LearningState.LEARNED, "INTAKE")));
        wiki.questions = 0;
        assertThat(wiki.learnedBeside(Map.of("max", "50"))).contains("9,950 more are in My learning.");
        assertThat(wiki.questions).isEqualTo(forOne).isLessThan(12);
    }

    @Test
    void hasNoIdTwiceWhenItStandsTwiceOnAPage() {
        assertThat(Ids.in(show() + show() + wiki.myLearning(Map.of()) + wiki.myLearning(Map.of())))
                .hasSizeGreaterThan(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToIdsThatAreThere() {
        String html = show() + wiki.myLearning(Map.of());
        assertThat(Ids.in(html)).containsAll(Ids.referredToIn(html));
    }

    private static Activity named(String title) {
        return new Activity("https://x.example/" + title.hashCode(), Optional.empty(), new Titles(Map.of("en", title)));
    }

    /** Returns what stands in a column, up to the next. */
    private static String part(String html, String column) {
        String from = html.substring(html.indexOf("class=\"" + column + "\""));
        int next = from.indexOf("class=\"gilde-shared\"");
        return next < 0 ? from : from.substring(0, next);
    }

    private String show() {
        return wiki.learnedBeside(Map.of());
    }
}
