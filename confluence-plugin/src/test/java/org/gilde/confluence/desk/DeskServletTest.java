package org.gilde.confluence.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.cohort.Cohort;
import org.gilde.confluence.cohort.CohortStanding;
import org.gilde.confluence.cohort.Source;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.TendedPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The coordinator's desk")
class DeskServletTest {
    private final Office office = new Office();
    private final Guild guild = office.guild;

    @ParameterizedTest
    @ValueSource(strings = {"els", "stan", "ada"})
    void isThereForThoseInCharge(String name) {
        assertThat(office.get(name))
                .contains("Coordinator’s desk", "This week", "Signs of the stage", "Send invitations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan", "cora", "karim"})
    void isNotThereForAnybodyElse(String name) {
        assertThat(office.get(name)).isEmpty();
        assertThat(office.visitor.status()).isEqualTo(404);
        office.post(name, Map.of("do", "invite", "people", "karim"));
        assertThat(office.visitor.status()).isEqualTo(404);
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("nothing");
    }

    @Test
    void isNotThereForSomebodyAnonymousOrWithoutACommunity() {
        office.get("");
        assertThat(office.visitor.sentTo()).startsWith("/login");
        office.get("els", Map.of("community", "NONE"));
        assertThat(office.visitor.status()).isEqualTo(404);
    }

    @Test
    void showsTheFiveWithOneLinkEach() {
        office.pages.question =
                Optional.of(new TendedPage("<How>", "/display/INTAKE/How", Optional.of(Guild.NOW), Optional.of("Ann")));
        office.pages.unchanged =
                Optional.of(new TendedPage("Old", "/display/INTAKE/Old", Optional.of(Guild.NOW), Optional.of("Bea")));
        office.pages.another = Optional.of(
                new TendedPage("Fresh", "/display/INTAKE/Fresh", Optional.of(Guild.NOW), Optional.of("Cas")));
        assertThat(office.get("els"))
                .contains("“&lt;How&gt;” has waited", "href=\"/wiki/display/INTAKE/How\"")
                .contains("Nobody touched “Old”", "href=\"/wiki/display/INTAKE/Old\"")
                .contains("Cas wrote “Fresh”", "href=\"/wiki/display/INTAKE/Fresh\"")
                .contains("href=\"#gilde-invite\"", "5 things to do")
                .doesNotContain("Ann", "Bea");
    }

    @Test
    void countsNewcomersFromFiveUpAndNamesThoseInTheListOnly() {
        assertThat(office.get("els"))
                .contains("Somebody joined in the last two weeks.")
                .doesNotContain("The jan", "The cora");
        guild.belonging().list("INTAKE", Office.person("jan"), true);
        assertThat(office.get("els")).contains("In the list of members: The jan.");
        for (int i = 0; i < 5; i++) {
            guild.put("INTAKE", "new" + i, Role.MEMBER, Standing.JOINED);
        }
        assertThat(office.get("els")).contains("6 people joined").doesNotContain("The new");
    }

    @Test
    void ticksSkipsAndPutsBackForTheWeek() {
        office.post("els", Map.of("do", "done", "task", "invite"));
        assertThat(office.visitor.sentTo())
                .isEqualTo("/wiki/plugins/servlet/gilde/communities/desk?community=INTAKE&done=week");
        office.post("stan", Map.of("do", "skip", "task", "welcome"));
        assertThat(office.get("els"))
                .contains(">Done</span>", ">Skipped this week</span>", "Nothing left for this week.");
        office.post("els", Map.of("do", "again", "task", "invite"));
        assertThat(office.get("els")).contains("1 thing to do.");
        office.post("els", Map.of("do", "done", "task", "nonsense"));
        assertThat(office.visitor.sentTo()).isEmpty();
    }

    @Test
    void formWithoutItsTokenChangesNothing() {
        office.visitor.withForgedForms();
        assertThat(office.post("els", Map.of("do", "invite", "people", "karim")))
                .contains("This form was too old");
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("nothing");
    }

    @Test
    void invitesAListOnceByNameOrAddressOrNobodyAtAll() {
        assertThat(office.post("els", Map.of("do", "invite", "people", "karim, ghost; many@example.org")))
                .contains("These are unknown here: ghost, many@example.org", "karim, ghost; many@example.org");
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("nothing");
        office.post("els", Map.of("do", "invite", "people", "karim\nmia@example.org karim jan"));
        assertThat(office.visitor.sentTo())
                .isEqualTo("/wiki/plugins/servlet/gilde/communities/desk?community=INTAKE&done=invited");
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("INVITED MEMBER");
        assertThat(guild.of("INTAKE", "mia")).isEqualTo("INVITED MEMBER");
        office.correspondence.deliver();
        assertThat(office.sent).extracting(Letter::to).containsExactly(Office.person("karim"), Office.person("mia"));
        assertThat(guild.of("INTAKE", "jan")).isEqualTo("JOINED MEMBER");
        assertThat(office.post("els", Map.of("do", "invite", "people", " "))).contains("Write at least one name.");
        assertThat(office.post("els", Map.of("do", "invite", "people", "n1 ".repeat(1) + many())))
                .contains("At most 200 at once.");
    }

    private static String many() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 201; i++) {
            names.append(" name").append(i);
        }
        return names.toString();
    }

    @Test
    void showsSignsWithTheirNumbersAndWithholdsFew() {
        assertThat(office.get("els")).contains("Fewer than 5", "Not counted yet, or too few people to show");
        for (int i = 0; i < 36; i++) {
            guild.put("INTAKE", "p" + i, Role.MEMBER, Standing.JOINED);
        }
        office.flows.keep(new Flow("INTAKE", LocalDate.of(2026, 11, 21), 8, 12, 20, 9));
        assertThat(office.get("els")).contains("50%", "20%", "of 40 members", "Speaks for it", "stage “Active”");
        office.floors.raise(new Floor(9), Office.person("ada"));
        assertThat(office.get("els")).contains("of 40 members").doesNotContain("20%");
        office.floors.raise(new Floor(41), Office.person("ada"));
        assertThat(office.get("els")).contains("Fewer than 41").doesNotContain("50%", "of 40 members");
    }

    @Test
    void closedCommunityKeepsItsSignsAndOffersNothing() {
        Community living = Guild.practice("INTAKE", Joining.OPEN);
        guild.keep(new Community(
                "INTAKE",
                "",
                living.topics(),
                living.stage(),
                living.joining(),
                "",
                "",
                "en",
                Optional.empty(),
                Optional.of(Guild.NOW)));
        assertThat(office.get("els")).contains("Signs of the stage").doesNotContain("<form", "This week");
        assertThat(office.post("els", Map.of("do", "invite", "people", "karim")))
                .contains("is closed");
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("nothing");
    }

    @Test
    void writesToTheQuietWithoutANameANumberOrADifferenceAnywhere() {
        PrintStream err = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            office.post("els", Map.of("do", "quiet"));
            String before = office.get("els", Map.of("done", "written"));
            for (int i = 0; i < 3; i++) {
                office.joinedLongAgo("quiet" + i);
            }
            office.post("els", Map.of("do", "quiet"));
            assertThat(office.visitor.sentTo())
                    .isEqualTo("/wiki/plugins/servlet/gilde/communities/desk?community=INTAKE&done=written");
            office.correspondence.deliver();
            assertThat(office.sent).hasSize(3);
            String after = office.get("els", Map.of("done", "written"));
            assertThat(after).contains("<p>Sent.</p>").doesNotContain("quiet0", "quiet1", "quiet2");
            assertThat(notice(after)).isEqualTo(notice(before));
            assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("quiet0", "quiet1", "quiet2");
        } finally {
            System.setErr(err);
        }
    }

    private static String notice(String html) {
        return html.lines()
                .filter(line -> line.contains("aui-message"))
                .findFirst()
                .orElse("");
    }

    @Test
    void asksTheStoreAsOftenForManyMembersAsForFew() {
        int few = statements();
        for (int i = 0; i < 1000; i++) {
            guild.put("INTAKE", "p" + i, Role.MEMBER, Standing.JOINED);
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        clearInvocations(office.memberships, office.cohorts);
        assertThat(office.get("els")).contains("This week");
        return Stream.of(office.memberships, office.cohorts)
                .mapToInt(port -> mockingDetails(port).getInvocations().size())
                .sum();
    }

    @Test
    void showsCourseRunsThatAreProposedAndLeadsToTheirPage() {
        assertThat(office.get("els")).doesNotContain("communities/cohort");
        when(office.cohorts.under("INTAKE"))
                .thenReturn(List.of(new Cohort(
                        1,
                        Source.STATEMENTS,
                        "run",
                        "",
                        "INTAKE",
                        "",
                        CohortStanding.PROPOSED,
                        0,
                        Guild.NOW,
                        Guild.NOW)));
        assertThat(office.get("els"))
                .contains("1 course run is proposed here.", "3 things to do")
                .contains("href=\"/wiki/plugins/servlet/gilde/communities/cohort?parent=INTAKE\"");
        office.post("els", Map.of("do", "skip", "task", "cohort"));
        assertThat(office.get("els")).contains("2 things to do").doesNotContain("communities/cohort");
    }

    @Test
    void learningCommunityLeadsToItsClosing() {
        guild.keep(Guild.learning("MI", "INTAKE", Joining.OPEN));
        guild.put("MI", "els", Role.COORDINATOR, Standing.JOINED);
        assertThat(office.get("els", Map.of("community", "MI")))
                .contains("/wiki/plugins/servlet/gilde/communities/learning?community=MI");
        assertThat(office.get("els")).doesNotContain("communities/learning?");
    }

    @Test
    void proposesToMergeAndTheOtherSideAnswers() {
        guild.keep(Guild.practice("DEBT", Joining.OPEN));
        guild.put("DEBT", "dora", Role.COORDINATOR, Standing.JOINED);
        Map<String, String> debt = Map.of("community", "DEBT");
        assertThat(office.get("dora", debt)).contains("<option value=\"INTAKE\">Space INTAKE</option>");
        office.post("dora", Map.of("community", "DEBT", "do", "propose", "into", "INTAKE"));
        assertThat(office.visitor.sentTo())
                .isEqualTo("/wiki/plugins/servlet/gilde/communities/desk?community=DEBT&done=proposed");
        assertThat(office.get("dora", debt)).contains("You proposed to go on in Space INTAKE.", "Take it back");
        assertThat(office.get("els")).contains("<strong>Space DEBT</strong>", "Take them in");
        office.post("els", Map.of("do", "agree", "from", "DEBT"));
        assertThat(guild.of("INTAKE", "dora")).isEqualTo("JOINED COACH");
        assertThat(office.get("dora", debt)).contains("This community went on in Space INTAKE.");
        assertThat(office.post("els", Map.of("do", "agree", "from", "DEBT")))
                .contains("role=\"alert\"><p>You may not do this here.");
    }

    @Test
    void proposalCanBeTurnedDown() {
        guild.keep(Guild.practice("DEBT", Joining.OPEN));
        guild.put("DEBT", "dora", Role.COORDINATOR, Standing.JOINED);
        office.post("dora", Map.of("community", "DEBT", "do", "propose", "into", "INTAKE"));
        office.post("els", Map.of("do", "decline", "from", "DEBT"));
        assertThat(office.merges.find("DEBT")).isEmpty();
        office.post("dora", Map.of("community", "DEBT", "do", "propose", "into", "INTAKE"));
        office.post("dora", Map.of("community", "DEBT", "do", "withdraw"));
        assertThat(office.merges.find("DEBT")).isEmpty();
    }

    @Test
    void speaksFourLanguages() {
        for (String language : new String[] {"nl", "fr", "de"}) {
            office.visitor.reading(language);
            assertThat(office.get("els")).contains("lang=\"" + language + "\"");
        }
    }
}
