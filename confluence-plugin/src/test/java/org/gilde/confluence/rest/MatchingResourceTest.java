package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.people.Asking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingResourceTest {
    private static final String LMS = "https://lms.example";
    private static final String RULES =
            "\"rules\":[{\"kind\":\"account_name\",\"pattern\":\"" + LMS + "\"},{\"kind\":\"mail\"}]";

    private final Asking asking = new Asking();
    private final Bridge bridge = new Bridge(FailingPorts.working());
    private final MatchingResource resource = new MatchingResource(
            asking,
            bridge.care(),
            bridge.book(),
            bridge.waitingActors(),
            bridge.ports().changes(),
            bridge);
    private final String key = bridge.key(new Actor(Actor.Kind.ACCOUNT, "jan", LMS));

    private void janCompletes() {
        String actor = "{\"account\":{\"homePage\":\"" + LMS + "\",\"name\":\"jan\"}}";
        bridge.takes(Events.event("a", "completed", 9, actor, Events.activity(Events.COURSE, "Secret"), ""));
    }

    private static JsonNode json(Response response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return new ObjectMapper().readTree((String) response.getEntity());
    }

    @Test
    void rulesAreReadTriedAppliedAndUndone() throws Exception {
        janCompletes();
        assertThat(json(resource.rules()).toString()).contains("\"change\":0", "\"kind\":\"mail\"");
        JsonNode preview = json(resource.preview("0", "{" + RULES + "}"));
        assertThat(preview.at("/taken").asInt()).isEqualTo(1);
        assertThat(preview.at("/preview/0/then/users/0").asText()).isEqualTo("jan");
        assertThat(preview.toString()).doesNotContain("Secret");
        assertThat(bridge.itemsOf("jan")).isEmpty();
        JsonNode applied = json(resource.apply("{\"change\":0," + RULES + "}"));
        assertThat(applied.at("/noLongerWaiting").asInt()).isEqualTo(1);
        JsonNode change = json(resource.changes("0")).at("/changes/0");
        assertThat(change.at("/undoable").asBoolean()).isTrue();
        assertThat(change.at("/rules/0/pattern").asText()).isEqualTo(LMS);
        assertThat(json(resource.undo(change.at("/id").asLong())).at("/putBack").asInt())
                .isEqualTo(1);
        assertThat(resource.undo(change.at("/id").asLong()).getStatus()).isEqualTo(404);
        assertThat(json(resource.changes("0")).at("/changes/0/undone").asText()).isNotEmpty();
    }

    @Test
    void whoWaitsIsListedAndDecidedAbout() throws Exception {
        janCompletes();
        JsonNode waiting = json(resource.waiting("0"));
        assertThat(waiting.at("/actors").asInt()).isEqualTo(1);
        assertThat(waiting.at("/waiting/0/actor").asText()).isEqualTo("jan @ " + LMS);
        assertThat(waiting.at("/waiting/0/now/match").asText()).isEqualTo("none");
        assertThat(waiting.toString()).doesNotContain("Secret");
        assertThat(resource.decide(key, "{\"user\":\"nobody\"}").getStatus()).isEqualTo(404);
        assertThat(resource.decide("x", "{\"user\":\"jan\"}").getStatus()).isEqualTo(404);
        assertThat(json(resource.decide(key, "{\"user\":\"jan\"}"))
                        .at("/noLongerWaiting")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(resource.changes("0")).at("/changes/0/user").asText()).isEqualTo("jan");
    }

    @Test
    void nobodyHereIsADecisionWithoutAUser() throws Exception {
        janCompletes();
        assertThat(json(resource.decide(key, "{}")).at("/noLongerWaiting").asInt())
                .isEqualTo(1);
        assertThat(json(resource.changes("0")).at("/changes/0/nobody").asBoolean())
                .isTrue();
    }

    @Test
    void rulesThatSomebodyElseChangedAreAConflict() {
        resource.apply("{\"change\":0," + RULES + "}");
        assertThat(resource.apply("{\"change\":0," + RULES + "}").getStatus()).isEqualTo(409);
    }

    @Test
    void whatIsNotWantedIsRefused() {
        for (String body : List.of(
                "",
                "[]",
                "{",
                "{\"change\":0}",
                "{" + RULES + "}",
                "{\"change\":0,\"rules\":[{\"kind\":\"x\"}]}",
                "{\"change\":0,\"rules\":[{\"kind\":\"mail\"},{\"kind\":\"mail\"}]}")) {
            assertThat(resource.apply(body).getStatus()).as(body).isEqualTo(400);
        }
        assertThat(resource.preview("-1", "{" + RULES + "}").getStatus()).isEqualTo(400);
        assertThat(resource.waiting("-1").getStatus()).isEqualTo(400);
        assertThat(resource.changes("-1").getStatus()).isEqualTo(400);
        assertThat(resource.changes("99999999999").getStatus()).isEqualTo(400);
        assertThat(resource.waiting("first").getStatus()).isEqualTo(400);
        assertThat(resource.decide(key, "{\"user\":\"\\u0000\"}").getStatus()).isEqualTo(400);
        assertThat(resource.decide(key, "{\"user\":7}").getStatus()).isEqualTo(400);
        assertThat(bridge.ports().changes().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"rules\":[]}|change is the number that GET rules gave",
                "{\"change\":\"0\",\"rules\":[]}|change is the number",
                "{\"change\":0}|rules is an array of at most 50 rules",
                "{\"change\":0,\"rules\":[{\"kind\":\"mail\"},{\"kind\":\"x\"}]}|rules[1].kind is one of account_name",
                "{\"change\":0,\"rules\":[{\"kind\":\"mail\"},{\"kind\":\"mail\"}]}|rules[1] stands there twice",
                "{\"change\":0,\"rules\":[{\"kind\":\"mail\",\"pattern\":\"x\"}]}|rules[0].pattern is left out with mail",
                "{\"change\":0,\"rules\":[{\"kind\":\"account_name\"}]}|rules[0].pattern is a home page",
                "{\"change\":0,\"rules\":[{\"kind\":\"open_id\",\"pattern\":\"x\"}]}|rules[0].pattern is an OpenID with {name}",
                "{|The body is not readable as JSON",
                "[]|The body is no JSON object"
            })
    void refusalSaysWhichFieldAndWhatBelongsThere(String body, String why) {
        assertThat(resource.apply(body).getEntity()).asString().contains(why);
        assertThat(bridge.ports().changes().count()).isZero();
    }

    @Test
    void everythingIsForAdministratorsOnly() {
        assertThat(MatchingResource.class.isAnnotationPresent(AdminOnly.class)).isTrue();
        asking.as(Bridge.person("ada"));
        assertThat(calls())
                .allSatisfy(call -> assertThat(call.get().getStatus()).isEqualTo(403));
        asking.anonymous();
        assertThat(calls())
                .allSatisfy(call -> assertThat(call.get().getStatus()).isEqualTo(401));
    }

    private List<Supplier<Response>> calls() {
        return List.of(
                resource::rules,
                () -> resource.preview("0", "{" + RULES + "}"),
                () -> resource.apply("{\"change\":0," + RULES + "}"),
                () -> resource.waiting("0"),
                () -> resource.decide(key, "{}"),
                () -> resource.changes("0"),
                () -> resource.undo(1));
    }
}
