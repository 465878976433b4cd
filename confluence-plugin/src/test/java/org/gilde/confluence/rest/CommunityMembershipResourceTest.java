package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunityMembershipResourceTest {
    private final Asking asking = new Asking().as("karim");
    private final Guild guild = Guild.inMemory();
    private final CommunityMembershipResource resource = new CommunityMembershipResource(
            asking, guild.belonging(), guild.ports().memberships());

    @BeforeEach
    void aCommunity() {
        guild.keep(Guild.practice("COP", Joining.OPEN));
        guild.put("COP", "els", Role.COORDINATOR, Standing.JOINED);
    }

    private static void answers(Response response, int status, String part) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat((String) response.getEntity()).contains(part);
    }

    @Test
    void oneClickInAndOneOutEachMayBeRepeated() {
        answers(resource.join("COP"), 200, "\"standing\":\"joined\"");
        answers(resource.join("COP"), 200, "\"standing\":\"joined\"");
        answers(resource.leave("COP"), 200, "\"standing\":\"none\"");
        answers(resource.leave("COP"), 200, "\"standing\":\"none\"");
    }

    @Test
    void onRequestItIsAQuestion() {
        guild.keep(Guild.practice("COP", Joining.ON_REQUEST));
        answers(resource.join("COP"), 200, "\"standing\":\"asked\"");
    }

    @Test
    void communityThatTheCallerMayNotKnowOfIsNotThere() {
        guild.keep(Guild.practice("COP", Joining.INVITED));
        answers(resource.join("COP"), 404, "no such community");
        answers(resource.join("NONE"), 404, "no such community");
        answers(resource.leave("COP"), 404, "no such community");
    }

    @Test
    void whoIsInALearningCommunityKnowsTheOneAboveIt() {
        guild.keep(Guild.practice("COP", Joining.INVITED));
        guild.keep(Guild.learning("LC", "COP", Joining.INVITED));
        guild.put("LC", "karim", Role.MEMBER, Standing.JOINED);
        answers(resource.join("COP"), 403, "are invited");
        answers(resource.leave("COP"), 200, "\"standing\":\"none\"");
    }

    @Test
    void lastCoordinatorIsToldToHandOver() {
        asking.as("els");
        answers(resource.leave("COP"), 409, "hand it over first");
    }

    @Test
    void anonymousIsAskedToLogIn() {
        asking.anonymous();
        answers(resource.join("COP"), 401, "Log in first.");
    }
}
