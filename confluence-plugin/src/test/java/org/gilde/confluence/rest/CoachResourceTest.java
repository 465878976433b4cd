package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.gilde.confluence.coaching.MemoryCoachChoices;
import org.gilde.confluence.coaching.NamedCoaches;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.people.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoachResourceTest {
    private final Asking asking = new Asking().as(Bridge.person("fatima"));
    private final Guild guild = Guild.inMemory();
    private final CoachResource resource = new CoachResource(
            asking,
            new NamedCoaches(
                    new MemoryCoachChoices(),
                    guild.ports().memberships(),
                    guild.ports().transactions()),
            new Bridge(FailingPorts.working()));

    @BeforeEach
    void janIsACoach() {
        guild.put("INTAKE", "key-of-fatima", Role.MEMBER, Standing.JOINED);
        guild.put("INTAKE", "key-of-jan", Role.COACH, Standing.JOINED);
    }

    private Response name(String json) throws Exception {
        return resource.name(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aCoachIsNamedAndLetGo() throws Exception {
        assertThat(resource.own().getEntity()).isEqualTo("{\"candidates\":[{\"person\":\"jan\"}]}");
        assertThat(name("{\"person\":\"jan\"}").getEntity())
                .isEqualTo("{\"coach\":{\"person\":\"jan\"},\"candidates\":[{\"person\":\"jan\"}]}");
        assertThat(resource.end().getEntity()).isEqualTo("{\"candidates\":[{\"person\":\"jan\"}]}");
    }

    @Test
    void whoIsNoCoachHereIsNotThere() throws Exception {
        assertThat(name("{\"person\":\"fatima\"}").getStatus()).isEqualTo(404);
        assertThat(name("{\"person\":\"nobody\"}").getStatus()).isEqualTo(404);
        assertThat(name("{}").getStatus()).isEqualTo(400);
        assertThat(name("{\"person\":1}").getStatus()).isEqualTo(400);
    }

    @Test
    void anonymousIsAskedToLogIn() throws Exception {
        asking.anonymous();
        assertThat(resource.own().getStatus()).isEqualTo(401);
        assertThat(name("{}").getStatus()).isEqualTo(401);
        assertThat(resource.end().getStatus()).isEqualTo(401);
    }
}
