package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The macro lc-list")
class LcListTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";
    private final Cohorts cohorts = new Cohorts();

    @Test
    void listsWhatStandsUnderTheCommunityWithItsPhase() {
        cohorts.be("LC member");
        cohorts.fill(13);
        assertThat(show())
                .contains("<a href=\"/wiki/display/MI\">Talking well, autumn</a>", ">Learn</span>", "14 members")
                .contains("Motivational interviewing, autumn 2026", "<a href=\"/wiki/display/INTAKE\">Intake</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous, OPEN, false",
        "stranger, OPEN, false",
        "CoP member, OPEN, true",
        "CoP member, ON_REQUEST, true",
        "CoP member, INVITED, false",
        "CoP coordinator, INVITED, false",
        "LC member, INVITED, true",
        "LC coach, INVITED, true",
        "LC coordinator, INVITED, true",
        "administrator, INVITED, true"
    })
    void keepsHiddenOnesHidden(String who, Joining joining, boolean listed) {
        cohorts.communities.keep(Cohorts.learning(joining));
        cohorts.be(who);
        assertThat(show().contains("Talking well")).isEqualTo(listed);
        assertThat(show().contains("No course group yet.")).isEqualTo(!listed);
    }

    @Test
    void namesOneThatTheReaderMayNotEnterByItsCourseAndLinksNowhere() {
        cohorts.communities.keep(Cohorts.learning(Joining.ON_REQUEST));
        cohorts.names.remove("MI");
        cohorts.be("CoP member");
        assertThat(show())
                .contains("<strong>Motivational interviewing, autumn 2026</strong>")
                .doesNotContain("/display/MI");
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, false",
        "CoP member, false",
        "LC coordinator, false",
        "CoP coordinator, true",
        "administrator, true"
    })
    void letsThoseInChargeOfTheCommunityMakeOne(String who, boolean offered) {
        cohorts.be(who);
        assertThat(show().contains("/wiki/plugins/servlet/gilde/communities/learning?parent=INTAKE"))
                .isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CoP coordinator", "administrator"})
    void letsNobodyMakeOneUnderWhatIsClosed(String who) {
        Community parent = cohorts.communities.find("INTAKE").orElseThrow();
        cohorts.communities.keep(new Community(
                "INTAKE",
                "",
                Set.of(),
                parent.stage(),
                parent.joining(),
                "",
                "",
                "nl",
                parent.plan(),
                Optional.of(Wiki.NOW)));
        cohorts.be(who);
        assertThat(show()).contains("Learning Communities here").doesNotContain("communities/learning?parent=");
    }

    @ParameterizedTest
    @CsvSource({"living, false", "closed, true", "all, true"})
    void listsClosedOnesWhereAskedTo(String state, boolean listed) {
        Community living = Cohorts.learning(Joining.INVITED);
        cohorts.communities.keep(new Community(
                "MI",
                "",
                Set.of(),
                living.stage(),
                living.joining(),
                "",
                "",
                "nl",
                living.plan(),
                Optional.of(Wiki.NOW)));
        cohorts.be("LC member");
        assertThat(cohorts.list(Map.of("state", state)).contains(">Closed</span>"))
                .isEqualTo(listed);
    }

    @Test
    void refusesASpaceThatTheReaderMayNotSee() {
        cohorts.be("LC member");
        assertThat(cohorts.list(Map.of("community", HOSTILE)))
                .contains("There is no space with the key", "&lt;script&gt;")
                .doesNotContain("<script", "Talking");
    }

    @Test
    void keepsTextFromOthersText() {
        cohorts.names.putAll(Map.of("MI", HOSTILE, "INTAKE", HOSTILE));
        cohorts.be("LC member");
        assertThat(show()).doesNotContain("<script").contains("&lt;script");
    }

    @Test
    void standsTwiceOnAPageWithoutSharingAnId() {
        String html = show() + show();
        assertThat(Ids.in(html)).doesNotHaveDuplicates().containsAll(Ids.referredToIn(html));
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() {
        cohorts.be("administrator");
        show();
        long few = cohorts.queries();
        for (int number = 0; number < 100; number++) {
            cohorts.communities.keep(new Community(
                    "LC" + number,
                    "",
                    Set.of(),
                    Cohorts.learning(Joining.OPEN).stage(),
                    Joining.OPEN,
                    "",
                    "",
                    "nl",
                    Optional.of(new LearningPlan("INTAKE", "", "", List.of(), List.of())),
                    Optional.empty()));
        }
        show();
        assertThat(cohorts.queries()).isEqualTo(2 * few);
    }

    private String show() {
        return cohorts.list(Map.of());
    }
}
