package org.gilde.confluence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A community's own page")
class CommunityServletTest {
    private final Guild guild = Guild.inMemory();
    private final Visitor visitor = new Visitor();
    private final UserDirectory users = mock();
    private final Set<String> administered = new HashSet<>();

    @BeforeEach
    void intakeHasPeople() {
        guild.keep(Guild.practice("INTAKE", Joining.ON_REQUEST));
        guild.put("INTAKE", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "jan", Role.MEMBER, Standing.JOINED);
        guild.put("INTAKE", "ann", Role.MEMBER, Standing.ASKED);
        when(users.byName(anyString())).thenAnswer(call -> Optional.of(call.<String>getArgument(0))
                .filter(name -> !name.equals("nobody"))
                .map(PersonKey::new));
        when(users.name(any()))
                .thenAnswer(call -> Optional.of(call.<PersonKey>getArgument(0).value()));
        when(users.fullName(any()))
                .thenAnswer(call ->
                        Optional.of("<b>" + call.<PersonKey>getArgument(0).value()));
    }

    private CommunityServlet servlet() {
        CommunityPorts ports = guild.ports();
        return new CommunityServlet(
                visitor.screens(),
                new CommunityForms(
                        guild.belonging(),
                        guild.memberCare(),
                        guild.care(),
                        ports.communities(),
                        administered::contains,
                        users),
                new CommunityPagePrinter(
                        ports.communities(),
                        ports.memberships(),
                        key -> Optional.of("Space " + key),
                        administered::contains,
                        users));
    }

    private String get(String name) {
        return visitor.as(name).get(servlet(), "/INTAKE/settings", Map.of());
    }

    private String post(String name, Map<String, String> fields) {
        return visitor.as(name).post(servlet(), "/INTAKE/settings", fields);
    }

    @Test
    void showsThoseInChargeWhoAskedAndThosePeopleOnlyWhoMayBeListed() {
        assertThat(get("els"))
                .contains("Asked to be let in", "&lt;b&gt;ann", "Let in", "&lt;b&gt;els", "And 1 person who does not")
                .contains("Make coordinator in my place", "value=\"secret\"", "How we talk with people")
                .doesNotContain("&lt;b&gt;jan", "<b>ann");
    }

    @Test
    void showsAMemberTheOwnMembershipAndNobodyElse() {
        assertThat(get("jan"))
                .contains("You belong to this community: Member.", "Put me in the list of members", ">Leave<")
                .doesNotContain("&lt;b&gt;ann", "Let in", "name=\"domain\"");
    }

    @Test
    void isNotThereForWhoMayNotKnowOfTheCommunity() {
        guild.keep(Guild.practice("INTAKE", Joining.INVITED));
        get("karim");
        assertThat(visitor.status()).isEqualTo(404);
        visitor.get(servlet(), "/elsewhere", Map.of());
        assertThat(visitor.status()).isEqualTo(404);
    }

    @Test
    void formWithoutItsTokenChangesNothing() {
        visitor.withForgedForms();
        post("els", Map.of("do", "let-in", "user", "ann"));
        assertThat(guild.of("INTAKE", "ann")).isEqualTo("ASKED MEMBER");
    }

    @Test
    void coordinatorLetsInInvitesGivesRolesAndHandsOver() {
        post("els", Map.of("do", "let-in", "user", "ann"));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/plugins/servlet/gilde/communities/INTAKE/settings?done=yes");
        post("els", Map.of("do", "invite", "user", "karim", "role", "coach"));
        post("els", Map.of("do", "role", "user", "jan", "role", "stand_in"));
        post("els", Map.of("do", "hand-over", "user", "ann"));
        assertThat(guild.of("INTAKE", "ann")).isEqualTo("JOINED COORDINATOR");
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("INVITED COACH");
        assertThat(guild.of("INTAKE", "jan")).isEqualTo("JOINED STAND_IN");
        assertThat(guild.of("INTAKE", "els")).isEqualTo("JOINED MEMBER");
    }

    @Test
    void personJoinsListsThemselvesAndLeavesWithoutAScript() {
        post("karim", Map.of("do", "join"));
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("ASKED MEMBER");
        post("karim", Map.of("do", "leave"));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/INTAKE");
        assertThat(guild.of("INTAKE", "karim")).isEqualTo("nothing");
        post("jan", Map.of("do", "list"));
        assertThat(get("els")).contains("&lt;b&gt;jan");
        post("jan", Map.of("do", "unlist"));
        assertThat(get("els")).doesNotContain("&lt;b&gt;jan");
    }

    @Test
    void saysWhyTheLastCoordinatorCanNotLeaveAndThatAnUnknownUserIsUnknown() {
        assertThat(post("els", Map.of("do", "leave"))).contains("make somebody else coordinator first");
        assertThat(post("els", Map.of("do", "invite", "user", "nobody", "role", "member")))
                .contains("There is no user with the name “nobody”.", "value=\"nobody\"");
        assertThat(post("jan", Map.of("do", "let-in", "user", "ann"))).contains("You may not do this here.");
    }

    @Test
    void savesWhatTheCommunitySaysAndSendsBackWhatDoesNotFit() {
        Map<String, String> good = Map.of(
                "do",
                "save",
                "domain",
                "First talks",
                "topics",
                "Intake, First Talk",
                "rhythm",
                "Tuesdays",
                "rules",
                "",
                "stage",
                "STEWARDSHIP",
                "joining",
                "OPEN");
        post("els", good);
        assertThat(guild.ports().communities().find("INTAKE").orElseThrow())
                .satisfies(is -> assertThat(is.topics()).containsExactlyInAnyOrder("intake", "first-talk"))
                .satisfies(is -> assertThat(is.joining()).isEqualTo(Joining.OPEN));
        String back = post(
                "els",
                Map.of("do", "save", "domain", "x".repeat(301), "topics", "a;b", "stage", "BEST", "joining", "OPEN"));
        assertThat(back).contains("At most 300 characters.", "“a;b” cannot be a label", "Choose one from the list.");
        assertThat(guild.ports().communities().find("INTAKE").orElseThrow().domain())
                .isEqualTo("First talks");
    }

    @Test
    void spaceBecomesACommunityForWhoAdministersIt() {
        visitor.as("jan").post(servlet(), "/DEBT/settings", Map.of("do", "found", "domain", "Debt help"));
        assertThat(guild.ports().communities().find("DEBT")).isEmpty();
        administered.add("DEBT");
        assertThat(visitor.get(servlet(), "/DEBT/settings", Map.of()))
                .contains("Make this space a community", "name=\"domain\"");
        visitor.as("jan").post(servlet(), "/DEBT/settings", Map.of("do", "found", "domain", "Debt help"));
        assertThat(guild.of("DEBT", "jan")).isEqualTo("JOINED COORDINATOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing known", "refuse"})
    void formThatAsksNothingKnownChangesNothing(String wish) {
        assertThat(post("els", Map.of("do", wish))).contains("Space INTAKE");
    }
}
