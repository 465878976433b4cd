package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningItemsResourceTest implements CurrentPerson {
    private static final Set<PersonKey> TEAM = Set.of(Bridge.person("fatima"), Bridge.person("jan"));

    private final Bridge bridge = new Bridge(FailingPorts.working());
    private final FellowMembers members = (community, person) -> community.equals("INTAKE") && TEAM.contains(person);
    private final LearningItemsResource resource = new LearningItemsResource(
            this,
            bridge.ports().items(),
            new Sharing(bridge.ports().shares(), members, bridge.ports().transactions()));
    private Optional<PersonKey> caller = Optional.of(Bridge.person("fatima"));

    @Override
    public Optional<PersonKey> key() {
        return caller;
    }

    @Override
    public boolean isAdministrator() {
        return false;
    }

    @BeforeEach
    void fatimaPasses() {
        bridge.takes(Events.told("fatima", "passed", 9, Events.score("0.90")));
    }

    private static JsonNode json(Response response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        return new ObjectMapper().readTree((String) response.getEntity());
    }

    private long item() {
        return bridge.itemsOf("fatima").get(0).id();
    }

    @Test
    void ownItemsAreGivenWhole() throws Exception {
        JsonNode item = json(resource.own()).at("/items/0");
        assertThat(item.at("/state").asText()).isEqualTo("learned");
        assertThat(item.at("/activity/name/en").asText()).isEqualTo("Motivational interviewing");
        assertThat((String) resource.own().getEntity()).contains("\"scaled\":0.90");
        assertThat(item.at("/first").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(item.at("/audience")).isEmpty();
    }

    @Test
    void sharingAndTakingBackAnswerTheAudience() throws Exception {
        assertThat(json(resource.share(item(), "INTAKE")).at("/audience/0").asText())
                .isEqualTo("INTAKE");
        assertThat(json(resource.unshare(item(), "INTAKE")).at("/audience")).isEmpty();
    }

    @Test
    void anothersItemAndAnothersCommunityAreNotThere() {
        assertThat(resource.share(item(), "DEBT").getStatus()).isEqualTo(404);
        caller = Optional.of(Bridge.person("jan"));
        assertThat(resource.share(item(), "INTAKE").getStatus()).isEqualTo(404);
        assertThat(resource.unshare(item(), "INTAKE").getStatus()).isEqualTo(404);
        assertThat(bridge.itemsOf("fatima").get(0).audience().isOnlyMe()).isTrue();
    }

    @Test
    void anonymousIsAskedToLogIn() {
        caller = Optional.empty();
        assertThat(resource.own().getStatus()).isEqualTo(401);
        assertThat(resource.share(item(), "INTAKE").getStatus()).isEqualTo(401);
        assertThat(resource.unshare(item(), "INTAKE").getStatus()).isEqualTo(401);
    }
}
