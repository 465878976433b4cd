package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The macro cop-header")
class CommunityHeaderTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>";
    private final Wiki wiki = Story.wiki();
    private final Guild guild = wiki.guild;

    @BeforeEach
    void intakeIsACommunity() {
        guild.keep(Guild.practice("INTAKE", Joining.OPEN));
        guild.put("INTAKE", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "jan", Role.MEMBER, Standing.JOINED);
        wiki.people.put(new org.gilde.confluence.people.PersonKey("els"), "Els Willems");
    }

    private String show() {
        return wiki.communityHeader(Map.of());
    }

    @Test
    void saysWhatItIsAboutWhoLooksAfterItAndHowToComeIn() {
        assertThat(show())
                .contains("Intake</h2>", "How we talk with people in their first hour", "2 people")
                .contains("Els Willems", "Every first Tuesday", "<li>Community of Practice</li>", "<li>Active</li>")
                .contains("data-method=\"PUT\" data-url=\"/wiki/rest/gilde/1.0/communities/INTAKE/membership\"")
                .contains("href=\"/wiki/plugins/servlet/gilde/communities/INTAKE/settings\"", ">Join</a>")
                .doesNotContain("Jan Peeters", "Members and settings");
    }

    @Test
    void namesWhoChoseToStandInTheListToPeopleWhoAreLoggedIn() {
        guild.belonging().list("INTAKE", Story.JAN, true);
        assertThat(show()).contains("Jan Peeters", "Members who stand in the list");
        wiki.reader = Optional.empty();
        assertThat(show()).contains("2 people", "Log in to take part.").doesNotContain("Jan Peeters", "<a class");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,       JOINED,  You belong to this community: Member.,          Leave,                DELETE",
        "ON_REQUEST, ASKED,   You asked to be let in. A coordinator will answer., Take back my request, DELETE",
        "INVITED,    INVITED, You are invited to this community.,             Accept the invitation, PUT"
    })
    void saysWhatTheReaderIsAndOffersTheNextStep(
            Joining joining, Standing standing, String sentence, String label, String method) {
        guild.keep(Guild.practice("INTAKE", joining));
        guild.put("INTAKE", "fatima", Role.MEMBER, standing);
        assertThat(show()).contains(sentence, ">" + label + "</a>", "data-method=\"" + method + "\"");
    }

    @Test
    void offersAStrangerWhatTheCommunityOffers() {
        guild.keep(Guild.practice("INTAKE", Joining.ON_REQUEST));
        assertThat(show()).contains("Ask to be let in", "A coordinator lets new members in.");
        guild.keep(Guild.practice("INTAKE", Joining.INVITED));
        assertThat(show()).contains("Members are invited by a coordinator.").doesNotContain("gilde-step\"");
    }

    @Test
    void tellsTheOnlyCoordinatorToHandOverFirst() {
        guild.put("INTAKE", "fatima", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "els", Role.MEMBER, Standing.JOINED);
        assertThat(show())
                .contains("You are the only coordinator. Hand over before you leave.", "Members and settings")
                .doesNotContain(">Leave</a>");
    }

    @Test
    void asksOnlyThoseInChargeForTheSentence() {
        guild.keep(changed("", Optional.empty()));
        assertThat(show()).doesNotContain("Write in one sentence");
        guild.put("INTAKE", "fatima", Role.STAND_IN, Standing.JOINED);
        assertThat(show()).contains("Write in one sentence what this community is about.");
    }

    @Test
    void saysThatItIsClosedAndLetsNobodyIn() {
        guild.keep(changed("Talks", Optional.of(Wiki.NOW)));
        assertThat(show())
                .contains("This community was closed on November 21, 2026.")
                .doesNotContain(">Join</a>");
    }

    private static Community changed(String domain, Optional<java.time.Instant> closed) {
        Community is = Guild.practice("INTAKE", Joining.OPEN);
        return new Community(
                "INTAKE", domain, is.topics(), is.stage(), is.joining(), "", "", "en", Optional.empty(), closed);
    }

    @Test
    void countsOnlyLearningCommunitiesThatTheReaderMayKnowOf() {
        guild.keep(Guild.learning("MI7", "INTAKE", Joining.ON_REQUEST));
        guild.keep(Guild.learning("MI8", "INTAKE", Joining.INVITED));
        assertThat(show()).doesNotContain("Learning Communities");
        guild.put("INTAKE", "fatima", Role.MEMBER, Standing.JOINED);
        assertThat(show()).contains("<dt>Learning Communities</dt><dd>1</dd>");
    }

    @Test
    void asksAdministratorsForTheSentenceAsItAsksThoseInCharge() {
        guild.keep(changed("", Optional.empty()));
        wiki.administrator = true;
        assertThat(show()).contains("Write in one sentence", "Members and settings");
    }

    @Test
    void offersToMakeTheSpaceACommunityToThoseWhoAdministerIt() {
        assertThat(wiki.communityHeader(Map.of("community", "DEBT")))
                .contains("This space is no community yet.")
                .doesNotContain("Make it a community");
        wiki.administered.add("DEBT");
        assertThat(wiki.communityHeader(Map.of("community", "DEBT")))
                .contains("Make it a community", "/wiki/plugins/servlet/gilde/communities/DEBT/settings");
    }

    @Test
    void saysThatASpaceIsNotThereOrMayNotBeSeen() {
        assertThat(wiki.communityHeader(Map.of("community", "NONE"))).contains("There is no space with the key “NONE”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "email"})
    void offersNothingToClickInAnExport(String output) {
        wiki.output = output;
        guild.belonging().list("INTAKE", Story.JAN, true);
        assertThat(show()).contains("2 people", "Els Willems").doesNotContain("gilde-step\"", "Log in", "Jan Peeters");
    }

    @Test
    void showsOnlyThePartsThatThePageAsksFor() {
        assertThat(wiki.communityHeader(Map.of("show", "rhythm", "heading", "4")))
                .contains("<h4 class", "Every first Tuesday", "2 people")
                .doesNotContain("Els Willems", "first hour", "<li>Active</li>");
        assertThat(wiki.communityHeader(Map.of("show", "everything"))).contains("its parameter “show”");
    }

    @Test
    void hasIdsOfItsOwnWhenItStandsTwiceOnAPage() {
        assertThat(Ids.in(show() + show())).doesNotHaveDuplicates();
    }

    @Test
    void keepsTextFromOthersText() {
        Community is = Guild.practice("INTAKE", Joining.OPEN);
        guild.keep(new Community(
                "INTAKE", HOSTILE, is.topics(), is.stage(), is.joining(), HOSTILE, "", "en", is.plan(), is.closed()));
        wiki.people.put(Story.JAN, HOSTILE);
        wiki.names.put("INTAKE", HOSTILE);
        guild.belonging().list("INTAKE", Story.JAN, true);
        assertThat(show()).doesNotContain("<script").contains("&lt;script&gt;");
        for (String parameter : java.util.List.of("community", "show", "heading")) {
            assertThat(wiki.communityHeader(Map.of(parameter, HOSTILE))).doesNotContain("<script");
        }
    }
}
