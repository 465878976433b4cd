package org.gilde.confluence.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Town;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page of cohorts")
class CohortServletTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";
    private static final String FIVE = "ann\nbob\ncas\ndia\neva";

    private final Town town = new Town();
    private final Visitor visitor = new Visitor().as(Town.ELS.value());

    @BeforeEach
    void elsCoordinatesIntake() {
        town.users("ann", "bob", "cas", "dia", "eva");
    }

    @Test
    void showsWhatIsProposedAndMakesItWithOneClick() {
        assertThat(parent()).contains("Nothing yet.", "Bring people by a list or a group");
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(parent())
                .contains("Motivational interviewing", "Proposed", "5 people with an account here")
                .contains("Make the Learning Community", "Not for us", "value=\"secret\"")
                .doesNotContain(">ann<");
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(make(id, "Talking well"))).isEmpty();
        assertThat(visitor.sentTo())
                .isEqualTo("/wiki/plugins/servlet/gilde/communities/cohort?parent=INTAKE&done=made");
        town.look();
        Cohort made = town.cohorts("INTAKE").get(0);
        assertThat(made.standing()).isEqualTo(CohortStanding.LINKED);
        assertThat(get(Map.of("community", made.community())))
                .contains("In step", "5 people with an account here", "Let go of the cohort")
                .doesNotContain("textarea", "http-equiv");
        assertThat(post(Map.of("community", made.community(), "do", "unlink", "cohort", id)))
                .isEmpty();
        assertThat(get(Map.of("community", made.community()))).contains("No cohort is linked.", "textarea");
    }

    private static Map<String, String> make(String id, String name) {
        return Map.of(
                "parent",
                "INTAKE",
                "do",
                "make",
                "cohort",
                id,
                "name",
                name,
                "start",
                "2026-12-01",
                "end",
                "2026-12-31");
    }

    @Test
    void takesNoForAnAnswer() {
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(make(id, " "))).contains("Give it a name");
        assertThat(post(make("999999", "X"))).contains("can not be done now");
        assertThat(post(Map.of("parent", "INTAKE", "do", "make", "cohort", id, "name", "X", "start", "x")))
                .contains("Choose a first and a last day");
        assertThat(post(Map.of("parent", "INTAKE", "do", "dismiss", "cohort", id)))
                .isEmpty();
        assertThat(parent()).contains("Nothing yet.");
    }

    @Test
    void leavesARunThatWasLetGoAloneUntilSomebodyProposesItAgain() {
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        Map<String, String> again = Map.of("parent", "INTAKE", "do", "again", "cohort", id);
        assertThat(post(again)).contains("can not be done now");
        post(Map.of("parent", "INTAKE", "do", "dismiss", "cohort", id));
        town.users("fay");
        town.register("fay");
        town.look();
        assertThat(town.cohorts("INTAKE")).isEmpty();
        assertThat(parent())
                .contains(">Let go</span>", "Nothing brings this cohort back by itself", "value=\"again\"")
                .doesNotContain("value=\"make\"");
        assertThat(post(again)).isEmpty();
        town.look();
        assertThat(parent()).contains(">Proposed</span>", "6 people with an account here", "value=\"make\"");
    }

    @Test
    void linksTheRunThatALearningCommunityLetGoAgainAndBringsInWhoCameMeanwhile() {
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        post(make(id, "Talking well"));
        town.look();
        String made = town.cohorts("INTAKE").get(0).community();
        post(Map.of("community", made, "do", "unlink", "cohort", id));
        town.users("fay");
        town.register("fay");
        town.look();
        assertThat(town.memberships().find(made, new PersonKey("fay"))).isEmpty();
        assertThat(get(Map.of("community", made))).contains(">Let go</span>", "Link again");
        assertThat(post(Map.of("community", made, "do", "again", "cohort", id))).isEmpty();
        town.look();
        assertThat(town.memberships().find(made, new PersonKey("fay"))).isPresent();
        assertThat(get(Map.of("community", made)))
                .contains("In step", "6 people")
                .doesNotContain(">Let go</span>");
    }

    @Test
    void showsAPreviewOfAListBeforeItHolds() {
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "Autumn", "people", FIVE + "\nzed\nyve")))
                .isEmpty();
        assertThat(parent()).contains("Looking people up: 0 of 7", "http-equiv=\"refresh\"");
        town.look();
        assertThat(parent())
                .contains("Preview", "5 people with an account here", "Fewer than 5 wait")
                .contains("Nobody is brought in or mailed before you say so.", "An administrator can see")
                .doesNotContain("zed");
        visitor.administering();
        assertThat(parent()).contains("<li>zed</li>", "<li>yve</li>").doesNotContain("<li>ann</li>");
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(make(id, "Autumn"))).isEmpty();
        town.look();
        assertThat(town.cohorts("INTAKE").get(0).standing()).isEqualTo(CohortStanding.LINKED);
    }

    @Test
    void tellsOfFewerPeopleNoMoreOnceTheFloorIsRaised() {
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(parent()).contains("5 people with an account here", "One person a line, 5 or more");
        town.floors().raise(new Floor(6), Town.ELS);
        assertThat(parent())
                .contains("Fewer than 6 people with an account here", "One person a line, 6 or more")
                .doesNotContain("5 people with an account here");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "people", FIVE)))
                .contains("A list has 6 people or more.");
    }

    @Test
    void proposesNoRunOfFewerPeopleThanARaisedFloor() {
        town.floors().raise(new Floor(6), Town.ELS);
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(town.cohorts("INTAKE")).isEmpty();
        assertThat(parent()).contains("once 6 people take part");
    }

    @Test
    void givesABadListBackWithWhatIsWrongWithEachLine() {
        String html = post(Map.of("parent", "INTAKE", "do", "begin", "people", "e-mail\nx\n" + HOSTILE + "\n"));
        assertThat(html)
                .contains("Line 2, column 1: this is no mail address.", "Give it a name", "aria-invalid=\"true\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "people", "ann\nbob")))
                .contains("A list has 5 people or more.");
        assertThat(town.cohorts("INTAKE")).isEmpty();
    }

    @Test
    void takesTheGroupsThatOneIsIn() {
        town.group("autumn", "els", "ann", "bob", "cas", "dia", "eva");
        town.group("board", "ann");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "group", "board")))
                .contains("There is no such group that you are in.");
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "group", "autumn")))
                .isEmpty();
        town.look();
        assertThat(parent()).contains("From the group autumn", "Preview");
        String id = Long.toString(town.cohorts("INTAKE").get(0).id());
        assertThat(post(Map.of("parent", "INTAKE", "do", "drop", "cohort", id))).isEmpty();
        assertThat(parent()).contains("Nothing yet.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "COACH", "stranger"})
    void isNotThereForAnybodyElse(String who) {
        visitor.as("other");
        if (who.equals(who.toUpperCase(Locale.ROOT))) {
            town.join("INTAKE", new PersonKey("other"), Role.valueOf(who));
        }
        assertThat(parent()).isEmpty();
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "people", FIVE)))
                .isEmpty();
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(town.cohorts("INTAKE")).isEmpty();
    }

    @Test
    void changesNothingWithoutItsToken() {
        visitor.withForgedForms();
        assertThat(post(Map.of("parent", "INTAKE", "do", "begin", "name", "X", "people", FIVE)))
                .contains("Nothing was changed.", FIVE);
        assertThat(town.cohorts("INTAKE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        visitor.reading(tongue);
        town.register("ann", "bob", "cas", "dia", "eva");
        town.look();
        assertThat(parent()).contains("lang=\"" + tongue + "\"");
    }

    private String parent() {
        return get(Map.of("parent", "INTAKE"));
    }

    private String get(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    private String post(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    private CohortServlet servlet() {
        return new CohortServlet(
                visitor.screens(),
                town.communities(),
                town.memberships(),
                new CohortDesk(town.book(), town.making(), town.spaces(), town.floors()),
                new CohortPage(town.book(), town.cards(), space -> Optional.of("Space " + space), town.floors()));
    }
}
