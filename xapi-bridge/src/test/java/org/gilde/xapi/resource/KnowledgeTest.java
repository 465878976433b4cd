package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.activity.InMemoryActivityStore;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Agents and Activities Resources (Part Three 2.4, 2.5)")
class KnowledgeTest {
    private static final JsonReader READER = new JsonReader(100);

    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final InMemoryActivityStore activities = new InMemoryActivityStore();
    private final InMemoryStatementStore statements = new InMemoryStatementStore();
    private final Door door = new Door(
            new Authenticator(credentials, Clock.systemUTC()),
            XapiVersion.V2_0_0,
            Set.of(),
            new Resources().with(activities, statements));
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @BeforeEach
    void speak() {
        headers.put("X-Experience-API-Version", "2.0.0");
        speakWith(Scope.ALL_READ);
    }

    @Test
    void givesAnActivityWithItsDefinition() {
        activities.define(Tenant.MAIN, "a:1", "{\"name\":{\"en\":\"One\"}}");
        Answer answer = get("/activities", "activityId=a:1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"objectType\":\"Activity\",\"id\":\"a:1\",\"definition\":{\"name\":{\"en\":\"One\"}}}");
    }

    @Test
    void givesAnUnknownActivityByItsId() {
        assertThat(get("/activities", "activityId=a:%C3%A9").text())
                .isEqualTo("{\"objectType\":\"Activity\",\"id\":\"a:\u00e9\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "activityId=1", "activityId=a:1&extra=1", "activityId=a:1&activityId=a:2"})
    void refusesOtherQuestionsForActivities(String query) {
        assertThat(get("/activities", query).status()).isEqualTo(400);
    }

    @Test
    void givesAPersonWithTheNamesThatStatementsGive() {
        add(named("Jan Peeters", "{\"id\":\"a:1\"}"));
        add(named(
                        "Piet",
                        "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:jan@example.org\",\"name\":\"Jan P.\"},"
                                + "{\"mbox\":\"mailto:els@example.org\",\"name\":\"Els\"}]}")
                .replaceFirst("jan@", "piet@"));
        JsonNode person = person("{\"mbox\":\"mailto:jan@example.org\",\"name\":\"J\"}");
        assertThat(person.path("objectType").asText()).isEqualTo("Person");
        assertThat(person.path("mbox")).isEqualTo(READER.tree("[\"mailto:jan@example.org\"]"));
        assertThat(person.path("name")).isEqualTo(READER.tree("[\"J\",\"Jan P.\",\"Jan Peeters\"]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mbox_sha1sum\":\"0123456789012345678901234567890123456789\"}",
                "{\"openid\":\"https://openid.example/jan\"}",
                "{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"jan\"}}"
            })
    void givesAPersonNobodyKnowsByTheIdentifierAlone(String agent) {
        JsonNode person = person(agent);
        READER.tree(agent).properties().forEach(property -> assertThat(
                        person.path(property.getKey()).get(0))
                .isEqualTo(property.getValue()));
        assertThat(person.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agent=true", "agent=%7B%7D", "agent=%7B%22name%22:%22Jan%22%7D", "agent=x", "extra=1"})
    void refusesOtherQuestionsForAgents(String query) {
        assertThat(get("/agents", query).status()).isEqualTo(400);
    }

    @Test
    void givesNamesOnlyToThoseWhoMayReadThem() {
        add(named("Jan Peeters", "{\"id\":\"a:1\"}"));
        speakWith(Scope.PROFILE);
        assertThat(person("{\"mbox\":\"mailto:jan@example.org\"}").has("name")).isFalse();
        speakWith(Scope.STATEMENTS_WRITE);
        assertThat(get("/agents", "agent=%7B%7D").status()).isEqualTo(403);
        assertThat(get("/activities", "activityId=a:1").status()).isEqualTo(403);
    }

    private void add(String json) {
        statements
                .add(Tenant.MAIN, Samples.AUTHORITY, List.of(Samples.read(json)), List.of())
                .toCompletableFuture()
                .join();
    }

    private static String named(String name, String object) {
        return Samples.json(UUID.randomUUID(), "jan", Samples.COMPLETED, object)
                .replaceFirst("\"mbox\"", "\"name\":\"" + name + "\",\"mbox\"");
    }

    private JsonNode person(String agent) {
        Answer answer = get("/agents", "agent=" + URLEncoder.encode(agent, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        return READER.tree(answer.text());
    }

    private Answer get(String path, String query) {
        return door.answer(new Request("GET", "/xapi", path, query, headers::get, new byte[0]))
                .toCompletableFuture()
                .join();
    }

    private void speakWith(Scope scope) {
        credentials.save(Credential.of(scope.name(), "secret", Set.of(scope), "https://lrs.example"));
        headers.put(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((scope.name() + ":secret").getBytes(StandardCharsets.UTF_8)));
    }
}
