package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gilde.confluence.coaching.NobodyCoaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningItemsResourceTest {
    private static final Set<PersonKey> TEAM = Set.of(Bridge.person("fatima"), Bridge.person("jan"));

    private final Asking asking = new Asking().as(Bridge.person("fatima"));
    private final Bridge bridge = new Bridge(FailingPorts.working());
    private final FellowMembers members = (community, person) -> community.equals("INTAKE") && TEAM.contains(person);
    private final LearningItemsResource resource = new LearningItemsResource(
            asking,
            bridge.ports().items(),
            new Sharing(
                    bridge.ports().shares(),
                    new Sharing.People(members, new NobodyCoaches(), bridge),
                    bridge.ports().transactions(),
                    () -> Bridge.TODAY),
            bridge);

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
        JsonNode item = json(resource.own(null, null)).at("/items/0");
        assertThat(item.at("/state").asText()).isEqualTo("learned");
        assertThat(item.at("/activity/name/en").asText()).isEqualTo("Motivational interviewing");
        assertThat((String) resource.own(null, null).getEntity()).contains("\"scaled\":0.90");
        assertThat(item.at("/first").asText()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(item.at("/audience")).isEmpty();
    }

    @Test
    void ownItemsAreGivenAStretchAtATime() throws Exception {
        for (int course = 0; course < 3; course++) {
            bridge.takes(Events.event(
                    "more" + course,
                    "passed",
                    10 + course,
                    Events.mail("fatima"),
                    Events.activity("https://lms.example/" + course, "Course " + course),
                    ""));
        }
        JsonNode first = json(resource.own(null, "2"));
        assertThat(first.at("/items/0/activity/name/en").asText()).isEqualTo("Course 2");
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("next").asInt()).isEqualTo(2);
        JsonNode rest = json(resource.own("2", "2"));
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.has("next")).isFalse();
        assertThat(json(resource.own(null, null)).path("items")).hasSize(4);
        assertThat(resource.own("-1", null).getStatus()).isEqualTo(400);
        assertThat(resource.own(null, "101").getStatus()).isEqualTo(400);
        asking.anonymous();
        assertThat(resource.own("-1", null).getStatus()).isEqualTo(401);
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private Response share(String json) throws Exception {
        return resource.share(item(), body(json));
    }

    @Test
    void sharingAndTakingBackAnswerTheAudience() throws Exception {
        JsonNode shared =
                json(share("{'community':'INTAKE','details':['score']}")).at("/audience/0");
        assertThat(shared.toString())
                .isEqualTo("{\"id\":\"community:INTAKE\",\"community\":\"INTAKE\",\"details\":[\"score\"]}");
        JsonNode named = json(share("{'person':'jan','until':'2026-11-21'}")).at("/audience/1");
        assertThat(named.toString())
                .isEqualTo("{\"id\":\"person:key-of-jan\",\"person\":\"jan\",\"until\":\"2026-11-21\",\"details\":[]}");
        assertThat(json(resource.own(null, null)).at("/items/0/audience")).hasSize(2);
        assertThat(json(resource.unshare(item(), "community:INTAKE")).at("/audience"))
                .hasSize(1);
    }

    @Test
    void allIsSharedAndTakenBack() throws Exception {
        assertThat(json(resource.shareAll(body("{'community':'INTAKE','topics':['motivational-interviewing']}")))
                        .path("items")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(resource.unshareAll()).path("items").asInt()).isEqualTo(1);
        assertThat(bridge.itemsOf("fatima").get(0).audience().isOnlyMe()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{}",
                "{'community':'INTAKE','coach':true}",
                "{'community':'INTAKE','more':1}",
                "{'community':['INTAKE']}",
                "{'coach':false}",
                "{'coach':'true'}",
                "{'community':'INTAKE','coach':false}",
                "{'person':'jan'}",
                "{'person':'jan','until':'tomorrow'}",
                "{'person':'jan','until':'2026-02-30'}",
                "{'person':'jan','until':'2026-11-20'}",
                "{'community':'INTAKE','until':'2026-12-01'}",
                "{'community':'INTAKE','details':'score'}",
                "{'community':'INTAKE','details':['SCORE']}",
                "{'community':'INTAKE','details':[1]}",
                "{'community':'INTAKE','topics':['x']}",
                "{'community':'\\u0000'}",
                "{'person':'\\u0000','until':'2026-12-01'}",
                "{'person':'\\ud83d','until':'2026-12-01'}"
            })
    void whatIsNoShareIsRefused(String json) throws Exception {
        assertThat(share(json).getStatus()).isEqualTo(400);
        assertThat(bridge.itemsOf("fatima").get(0).audience().isOnlyMe()).isTrue();
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertThat(share("{'community':'" + "x".repeat(20_000) + "'}").getStatus())
                .isEqualTo(400);
    }

    @Test
    void whatWasNotPassedIsForTheCoach() throws Exception {
        bridge.takes(Events.voids("passed9"), Events.fatima("failed", 10));
        assertThat(share("{'community':'INTAKE'}").getStatus()).isEqualTo(403);
        assertThat(share("{'coach':true,'details':['failures']}").getStatus()).isEqualTo(404);
    }

    @Test
    void anothersItemAndAnothersCommunityAreNotThere() throws Exception {
        assertThat(share("{'community':'DEBT'}").getStatus()).isEqualTo(404);
        assertThat(share("{'person':'nobody','until':'2026-12-01'}").getStatus())
                .isEqualTo(404);
        asking.as(Bridge.person("jan"));
        assertThat(share("{'community':'INTAKE'}").getStatus()).isEqualTo(404);
        assertThat(resource.unshare(item(), "community:INTAKE").getStatus()).isEqualTo(404);
        assertThat(bridge.itemsOf("fatima").get(0).audience().isOnlyMe()).isTrue();
    }

    @Test
    void anonymousIsAskedToLogIn() throws Exception {
        asking.anonymous();
        assertThat(resource.own(null, null).getStatus()).isEqualTo(401);
        assertThat(share("{'community':'INTAKE'}").getStatus()).isEqualTo(401);
        assertThat(share("{").getStatus()).isEqualTo(401);
        assertThat(resource.shareAll(body("{'community':'INTAKE'}")).getStatus())
                .isEqualTo(401);
        assertThat(resource.unshare(item(), "coach").getStatus()).isEqualTo(401);
        assertThat(resource.unshareAll().getStatus()).isEqualTo(401);
    }
}
