package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.AccessDeniedException;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Binding;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.document.InMemoryDocumentStore;
import org.gilde.xapi.statement.AgentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Document Resources (Part Three 2.2, 3.1)")
class DocumentsTest {
    private static final String AGENT = "{\"mbox\":\"mailto:jan@example.org\"}";
    private static final String STATE = "/activities/state?activityId=a%3A1&agent=" + encoded(AGENT);
    private static final String ACTIVITY_PROFILE = "/activities/profile?activityId=a%3A1";
    private static final String AGENT_PROFILE = "/agents/profile?agent=" + encoded(AGENT);

    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    private final Door door = new Door(
            new Authenticator(credentials, Clock.systemUTC()),
            XapiVersion.V1_0_3,
            Set.of(),
            new Resources().with(documents, new Limits(100, 10)));
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @BeforeEach
    void speak() {
        credentials.save(Credential.of("content", "secret", Set.of(Scope.STATE, Scope.PROFILE), "https://lrs.example"));
        speakAs("content");
        speak(XapiVersion.V1_0_3);
    }

    @ParameterizedTest
    @EnumSource(XapiVersion.class)
    void givesBackTheBytesAndTheTypeAsTheyCame(XapiVersion version) {
        speak(version);
        headers.put("Content-Type", "text/plain; charset=\"x\"");
        assertThat(send("PUT", STATE + "&stateId=s", "\u00e9\r\n\u0000").status())
                .isEqualTo(204);
        Answer answer = send("GET", STATE + "&stateId=s", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("\u00e9\r\n\u0000");
        assertThat(answer.headers())
                .containsEntry("Content-Type", "text/plain; charset=\"x\"")
                .containsKeys("ETag", "Last-Modified");
        assertThat(answer.headers().get("ETag")).matches("\"[0-9a-f]{40}\"");
        assertThat(send("DELETE", STATE + "&stateId=s", "").status()).isEqualTo(204);
        assertThat(send("GET", STATE + "&stateId=s", "").status()).isEqualTo(404);
    }

    @Test
    void takesBytesWithoutATypeForWhatTheyAre() {
        send("PUT", STATE + "&stateId=s", "x");
        assertThat(send("GET", STATE + "&stateId=s", "").headers())
                .containsEntry("Content-Type", "application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({
        "V1_0_3, state, 204, 204",
        "V2_0_0, state, 204, 409",
        "V1_0_3, activity, 400, 409",
        "V2_0_0, activity, 204, 409",
        "V1_0_3, agent, 400, 409",
        "V2_0_0, agent, 204, 409"
    })
    void demandsOfAPutWhatTheVersionDemands(XapiVersion version, String kind, int whenNew, int whenThere) {
        speak(version);
        String document = document(kind);
        assertThat(send("PUT", document, "1").status()).isEqualTo(whenNew);
        send("POST", document, "2");
        Answer again = send("PUT", document, "3");
        assertThat(again.status()).isEqualTo(whenThere);
        assertThat(again.text().isEmpty()).isEqualTo(whenThere == 204);
    }

    @ParameterizedTest
    @CsvSource({"V1_0_3, state", "V2_0_0, state", "V1_0_3, activity", "V2_0_0, activity", "V2_0_0, agent"})
    void changesOnlyTheVersionThatARequestNames(XapiVersion version, String kind) {
        speak(version);
        headers.put("Content-Type", "application/json");
        String document = document(kind);
        assertThat(conditional("PUT", document, "If-Match", "*", "{}")).isEqualTo(412);
        assertThat(conditional("PUT", document, "If-None-Match", "*", "{\"a\":1}"))
                .isEqualTo(204);
        assertThat(conditional("PUT", document, "If-None-Match", "*", "{}")).isEqualTo(412);
        String tag = Objects.requireNonNull(send("GET", document, "").headers().get("ETag"));
        for (String method : new String[] {"PUT", "POST", "DELETE"}) {
            assertThat(conditional(method, document, "If-Match", "\"1234\"", "{}"))
                    .isEqualTo(412);
            assertThat(conditional(method, document, "If-Match", "W/" + tag, "{}"))
                    .isEqualTo(412);
            assertThat(conditional(method, document, "If-None-Match", "\"x\", W/" + tag, "{}"))
                    .isEqualTo(412);
        }
        assertThat(send("GET", document, "").text()).isEqualTo("{\"a\":1}");
        assertThat(conditional("POST", document, "If-Match", "\"x\", " + tag, "{\"b\":2}"))
                .isEqualTo(204);
        assertThat(conditional("POST", document, "If-Match", tag, "{}")).isEqualTo(412);
        String newer =
                Objects.requireNonNull(send("GET", document, "").headers().get("ETag"));
        assertThat(conditional("PUT", document, "If-Match", newer.replace("\"", ""), "{}"))
                .isEqualTo(204);
        assertThat(conditional("DELETE", document, "If-Match", "*", "")).isEqualTo(204);
        assertThat(conditional("DELETE", document, "If-Match", "*", "")).isEqualTo(412);
    }

    @Test
    void mergesJsonAndRefusesToMergeAllElse() {
        headers.put("Content-Type", "application/json");
        String document = document("agent");
        assertThat(send("POST", document, "{\"a\":{\"x\":1},\"b\":2}").status()).isEqualTo(204);
        assertThat(send("POST", document, "{\"a\":{\"y\":1.50}}").status()).isEqualTo(204);
        assertThat(send("POST", document, "[]").status()).isEqualTo(400);
        assertThat(send("POST", document, "{}x").status()).isEqualTo(400);
        headers.put("Content-Type", "text/plain");
        assertThat(send("POST", document, "{}").status()).isEqualTo(400);
        assertThat(send("GET", document, "").text()).isEqualTo("{\"a\":{\"y\":1.50},\"b\":2}");
    }

    @Test
    void takesAnyFirstPostButBrokenJson() {
        assertThat(send("POST", document("state"), "[").status()).isEqualTo(204);
        headers.put("Content-Type", "application/json");
        assertThat(send("POST", document("agent"), "{}[").status()).isEqualTo(400);
        assertThat(send("GET", document("agent"), "").status()).isEqualTo(404);
    }

    @Test
    void answersNotModifiedToWhoHasTheDocument() {
        send("PUT", document("state"), "x");
        headers.put(
                "If-None-Match", send("GET", document("state"), "").headers().get("ETag"));
        assertThat(send("GET", document("state"), "").status()).isEqualTo(304);
    }

    @Test
    void namesTheDocumentsOfAContextSinceAMoment() {
        send("PUT", STATE + "&stateId=b", "1");
        send("PUT", STATE + "&stateId=a&registration=" + UUID.randomUUID(), "2");
        assertThat(send("GET", STATE, "").text()).isEqualTo("[\"a\",\"b\"]");
        assertThat(send("GET", STATE + "&since=2020-01-01T00:00:00Z", "").text())
                .isEqualTo("[\"a\",\"b\"]");
        assertThat(send("GET", STATE + "&since=2999-01-01T00:00:00Z", "").text())
                .isEqualTo("[]");
        assertThat(send("GET", STATE + "&registration=" + UUID.randomUUID(), "").text())
                .isEqualTo("[]");
        assertThat(send("DELETE", STATE, "").status()).isEqualTo(204);
        assertThat(send("GET", STATE, "").text()).isEqualTo("[]");
        assertThat(send("GET", AGENT_PROFILE, "").text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "PUT /activities/state?agent=AGENT&stateId=s",
                "PUT /activities/state?activityId=a:1&stateId=s",
                "PUT /activities/state?activityId=a:1&agent=AGENT",
                "PUT /activities/state?activityId=noIri&agent=AGENT&stateId=s",
                "PUT /activities/state?activityId=a:1&agent=true&stateId=s",
                "PUT /activities/state?activityId=a:1&agent=%7B%7D&stateId=s",
                "PUT /activities/state?activityId=a:1&agent=AGENT&stateId=s&registration=1",
                "PUT /activities/state?activityId=a:1&agent=AGENT&stateId=s&extra=1",
                "PUT /activities/state?activityId=a:1&agent=AGENT&stateId=s&stateId=t",
                "PUT /activities/state?activityId=a:1&agent=AGENT&stateId=%00",
                "GET /activities/state?activityId=a:1&agent=AGENT&since=yesterday",
                "GET /activities/state?activityId=a:1&agent=AGENT&stateId=s&since=2020-01-01T00:00:00Z",
                "DELETE /activities/profile?activityId=a:1",
                "POST /agents/profile?agent=AGENT",
                "GET /agents/profile?profileId=p"
            })
    void refusesWhatTheSpecificationDoesNotName(String method, String request) {
        Answer answer = send(method, request.replace("AGENT", encoded(AGENT)), "x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("error");
    }

    @Test
    void takesNoMoreThanItsLimit() {
        assertThat(send("PUT", document("state"), "x".repeat(101)).status()).isEqualTo(413);
    }

    @Test
    void letsCredentialsDoOnlyWhatTheirScopesSay() {
        send("PUT", document("state"), "x");
        Credential reader = Credential.of("reader", "secret", Set.of(Scope.ALL_READ), "https://lrs.example");
        credentials.save(reader);
        speakAs("reader");
        assertThat(send("GET", document("state"), "").status()).isEqualTo(200);
        assertThat(send("PUT", document("state"), "y").status()).isEqualTo(403);
        assertThat(send("DELETE", STATE, "").status()).isEqualTo(403);
        credentials.save(Credential.of("sender", "secret", Set.of(Scope.STATEMENTS_WRITE), "https://lrs.example"));
        speakAs("sender");
        assertThat(send("GET", document("state"), "").status()).isEqualTo(403);
        assertThat(send("GET", document("agent"), "").status()).isEqualTo(403);
    }

    @Test
    void keepsContentToItsActorAndRegistration() {
        UUID registration = UUID.randomUUID();
        AgentId jan = AgentId.parse(AGENT);
        credentials.save(Credential.of("launched", "secret", Set.of(Scope.ALL), "https://lrs.example")
                .boundTo(new Binding(jan, registration, Optional.empty())));
        Credential launched = credentials.find("launched").orElseThrow();
        assertThat(Shelf.STATE
                        .context(parameters(STATE + "&registration=" + registration), launched)
                        .registration())
                .contains(registration);
        assertThatThrownBy(() -> Shelf.STATE.context(parameters(STATE), launched))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Shelf.AGENT_PROFILE.context(
                        parameters("/agents/profile?agent=" + encoded("{\"mbox\":\"mailto:piet@example.org\"}")),
                        launched))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Parameters parameters(String request) {
        return new Parameters(QueryString.parse(request.substring(request.indexOf('?') + 1)), "");
    }

    private static String document(String kind) {
        return switch (kind) {
            case "state" -> STATE + "&stateId=s";
            case "activity" -> ACTIVITY_PROFILE + "&profileId=p";
            default -> AGENT_PROFILE + "&profileId=p";
        };
    }

    private int conditional(String method, String request, String header, String value, String body) {
        headers.put(header, value);
        int status = send(method, request, body).status();
        headers.remove(header);
        return status;
    }

    private Answer send(String method, String request, String body) {
        int question = request.indexOf('?');
        return door.answer(new Request(
                        method,
                        "/xapi",
                        request.substring(0, question),
                        request.substring(question + 1),
                        headers::get,
                        body.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
    }

    private void speak(XapiVersion version) {
        headers.put("X-Experience-API-Version", version.text());
    }

    private void speakAs(String key) {
        headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((key + ":secret").getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
