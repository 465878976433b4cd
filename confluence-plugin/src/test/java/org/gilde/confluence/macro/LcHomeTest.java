package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhasePlan;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The macro lc-home")
class LcHomeTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";
    private final Cohorts cohorts = new Cohorts();

    @Test
    void showsAMemberWhereTheyStandAndWhatComesNext() {
        cohorts.be("LC member");
        cohorts.pages.add(Story.page(7, "Learning"));
        assertThat(show())
                .contains("Motivational interviewing, autumn 2026", "1 member", "Part of", "/wiki/display/INTAKE")
                .contains("<li class=\"gilde-phase gilde-phase-now\" aria-current=\"step\">")
                .contains("November 16, 2026", "Keep notes of the sessions here", "Apply begins on December 7, 2026.")
                .contains("<a href=\"/wiki/display/INTAKE/7\">Learning</a>")
                .contains("Asks an open question first", "Time: two hours a week");
    }

    @Test
    void marksOnePhaseAsThePresentOne() {
        cohorts.be("LC member");
        assertThat(show().split("aria-current", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous, INVITED, false",
        "stranger, OPEN, false",
        "CoP member, OPEN, true",
        "CoP member, ON_REQUEST, false",
        "CoP coordinator, INVITED, false",
        "LC member, INVITED, true",
        "LC coach, INVITED, true",
        "LC coordinator, INVITED, true",
        "administrator, INVITED, false"
    })
    void isForItsMembers(String who, Joining joining, boolean shown) {
        cohorts.communities.keep(Cohorts.learning(joining));
        cohorts.be(who);
        String html = show();
        assertThat(html.contains("Asks an open question")).isEqualTo(shown);
        assertThat(html.contains("for the members of this Learning Community")).isEqualTo(!shown);
        assertThat(html.contains("autumn 2026")).isEqualTo(shown);
    }

    @Test
    void saysToOthersTheSameWhereThereIsNoneAtAll() {
        cohorts.be("stranger");
        String refused = words(show());
        cohorts.communities.remove("MI");
        assertThat(words(show())).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "email", "feed"})
    void givesNothingAwayInAnExport(String output) {
        cohorts.be("LC member");
        cohorts.output = output;
        assertThat(show()).contains("for the members").doesNotContain("Motivational", "open question");
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void showsABaselineFromFivePeopleOn(int people, boolean shown) {
        cohorts.be("LC member");
        cohorts.fill(people - 1);
        assertThat(show().contains("30 times out of 100")).isEqualTo(shown);
        assertThat(show().contains("Too few people")).isEqualTo(!shown);
    }

    @Test
    void showsABaselineFromARaisedFloorOnOnly() {
        cohorts.be("LC member");
        cohorts.fill(8);
        assertThat(show()).contains("30 times out of 100");
        cohorts.floors.raise(new Floor(10), new PersonKey("ada"));
        assertThat(show()).contains("(fewer than 10)").doesNotContain("30 times out of 100");
        cohorts.fill(9);
        assertThat(show()).contains("30 times out of 100");
    }

    @Test
    void tellsThoseInChargeWhatIsMissing() {
        plan(new LearningPlan("INTAKE", "", "", List.of(), List.of()));
        cohorts.be("LC coordinator");
        assertThat(show())
                .contains("Cohort not linked yet", "/wiki/plugins/servlet/gilde/communities/learning?community=MI")
                .contains("Not agreed yet.", "Nothing is arranged yet.", ">Talking well, autumn</h2>");
        cohorts.link("MI");
        assertThat(show()).doesNotContain("Cohort not linked").contains("servlet/gilde");
        cohorts.memberships.removeAll("MI");
        cohorts.be("LC member");
        assertThat(show()).doesNotContain("Cohort not linked", "servlet/gilde");
    }

    @Test
    void thanksOnceItIsClosed() {
        Community living = Cohorts.learning(Joining.INVITED);
        cohorts.communities.keep(new Community(
                "MI",
                "",
                living.topics(),
                living.stage(),
                living.joining(),
                "",
                "",
                "nl",
                living.plan(),
                Optional.of(Wiki.NOW)));
        cohorts.be("LC coordinator");
        assertThat(show())
                .contains("Closed on November 21, 2026.")
                .doesNotContain("aria-current", "Next step", "Change the plan");
    }

    @Test
    void callsTheCourseAsThePageDoesAndHidesDates() {
        cohorts.be("LC member");
        assertThat(cohorts.home(Map.of("course", "MI basics", "phaseDates", "false")))
                .contains("MI basics, autumn 2026")
                .doesNotContain("Motivational", "gilde-phase-day", "begins on");
    }

    @Test
    void callsItselfByItsOwnNameWhileNobodyNamedTheCourse() {
        plan(new LearningPlan("INTAKE", "", "autumn 2026", List.of(), List.of()));
        cohorts.be("LC member");
        assertThat(show()).contains("Talking well, autumn, autumn 2026");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void saysInEveryPhaseWhatIsToBeDone(Phase phase) {
        LocalDate today = LocalDate.of(2026, 11, 21);
        List<PhasePlan> phases = Stream.of(Phase.values())
                .map(step -> new PhasePlan(step, Optional.of(today.plusDays(step.compareTo(phase))), "", "", ""))
                .toList();
        plan(new LearningPlan("INTAKE", "", "autumn 2026", phases, List.of()));
        cohorts.be("LC member");
        String html = show();
        assertThat(html).contains(Words.in("en").get(PhaseLook.of(phase).step()));
        int before = List.of(Phase.values()).indexOf(phase);
        assertThat(html.split("gilde-phase-past", -1)).hasSize(before + 1);
        assertThat(html.split("gilde-phase-next", -1)).hasSize(Phase.values().length - before);
        assertThat(html.contains("begins on")).isEqualTo(phase != Phase.CLOSE);
    }

    @Test
    void speaksTheReadersLanguage() {
        cohorts.be("LC member");
        cohorts.language = "nl";
        assertThat(show()).contains("lang=\"nl\"", "Motiverende gespreksvoering", "Borgen", "1 lid");
    }

    @Test
    void standsTwiceOnAPageWithoutSharingAnIdAndAtTheLevelAskedFor() {
        cohorts.be("LC member");
        String html = cohorts.home(Map.of("heading", "3")) + cohorts.home(Map.of("heading", "3"));
        assertThat(html).contains("<h3 ", "<h4 ").doesNotContain("<h2 ");
        assertThat(Ids.in(html)).doesNotHaveDuplicates().containsAll(Ids.referredToIn(html));
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() {
        cohorts.be("LC member");
        show();
        long few = cohorts.queries();
        cohorts.fill(300);
        show();
        assertThat(cohorts.queries()).isEqualTo(2 * few);
    }

    @Test
    void leavesThePageStandingWhenSomethingFails() {
        cohorts.be("LC member");
        cohorts.broken = true;
        assertThat(show()).contains("The rest of the page is as it should be.").doesNotContain("search is away");
    }

    @Test
    void keepsTextFromOthersText() {
        plan(new LearningPlan(
                "INTAKE", "x", HOSTILE, Cohorts.plan().phases(), List.of(new Behavior(HOSTILE, Optional.empty()))));
        cohorts.names.put("INTAKE", HOSTILE);
        cohorts.pages.add(Story.page(7, HOSTILE));
        cohorts.be("LC member");
        String html = cohorts.home(Map.of("course", HOSTILE));
        assertThat(html).doesNotContain("<script");
        assertThat(html.split("&lt;script", -1)).hasSizeGreaterThan(4);
        assertThat(cohorts.home(Map.of("phaseDates", HOSTILE)))
                .doesNotContain("<script")
                .contains("&lt;script");
    }

    private void plan(LearningPlan plan) {
        Community before = Cohorts.learning(Joining.INVITED);
        cohorts.communities.keep(new Community(
                "MI",
                "",
                before.topics(),
                before.stage(),
                before.joining(),
                "",
                "",
                "nl",
                Optional.of(plan),
                Optional.empty()));
    }

    private static String words(String html) {
        return html.replaceAll("gilde-[0-9a-f]{8}", "id");
    }

    private String show() {
        return cohorts.home(Map.of());
    }
}
