package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.InMemoryTokenStore;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.TokenHash;
import org.gilde.xapi.access.Tokens;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Handing out and fetching tokens (cmi5 8.2)")
class TokensResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WISH =
            """
            {"actor":{"account":{"homePage":"https://lms.example","name":"fatima"}},
             "registration":"7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11","activity":"https://lms.example/au/1"%s}""";
    private static final String AGENT =
            "%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Flms.example%22%2C%22name%22%3A%22fatima%22%7D%7D";

    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private volatile Instant now = Instant.parse("2026-11-21T14:00:00Z");
    private volatile boolean isAway;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Tokens tokens = new Tokens(new Sometimes(), credentials, clock);
    private final Authenticator authenticator = new Authenticator(credentials, List.of(tokens), clock);
    private final Door door = new Door(
            authenticator,
            XapiVersion.V1_0_3,
            Set.of("*"),
            new Resources().with(new TokensResource(tokens, "https://lrs.example/xapi"), new FetchResource(tokens)));

    /** A store that may be away. */
    private final class Sometimes extends InMemoryTokenStore {
        @Override
        public Fetched fetch(TokenHash fetch, TokenHash token, Instant at) {
            if (isAway) {
                throw new StoreUnavailableException("The store did not answer");
            }
            return super.fetch(fetch, token, at);
        }
    }

    @BeforeEach
    void speakAsAnLms() {
        credentials.save(Credential.of("moodle", "hush-hush", Set.of(Scope.ALL), "https://lrs.example"));
        credentials.save(Credential.of("reader", "hush-hush", Set.of(Scope.ALL_READ), "https://lrs.example"));
        as("moodle");
    }

    private void as(String key) {
        headers.put("X-Experience-API-Version", "1.0.3");
        headers.put("Content-Type", "application/json");
        headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((key + ":hush-hush").getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(String method, String path, String query, String body) {
        return door.answer(
                        new Request(method, "/xapi", path, query, headers::get, body.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
    }

    private JsonNode fetch(String query) throws Exception {
        headers.clear();
        Answer answer = send("POST", "/tokens/fetch", query, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Cache-Control", "no-store");
        return JSON.readTree(answer.text());
    }

    @Test
    void handsOutATokenThatEndsSoon() throws Exception {
        Answer answer = send("POST", "/tokens", "", WISH.formatted(",\"seconds\":600"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
        JsonNode token = JSON.readTree(answer.text());
        assertThat(token.path("expires").asText()).isEqualTo("2026-11-21T14:10:00Z");
        assertThat(authenticator
                        .authenticate("Bearer " + token.path("token").asText())
                        .binding())
                .hasValueSatisfying(bound -> assertThat(bound.activity()).contains("https://lms.example/au/1"));
        assertThat(authenticator
                        .authenticate("Basic " + token.path("auth-token").asText())
                        .binding())
                .isPresent();
    }

    @Test
    void letsContentFetchItsTokenOnce() throws Exception {
        Answer answer = send("POST", "/tokens", "", WISH.formatted(",\"fetch\":true"));
        URI address = URI.create(JSON.readTree(answer.text()).path("fetch").asText());
        assertThat(address.toString()).startsWith("https://lrs.example/xapi/tokens/fetch?code=");
        assertThat(send("GET", "/tokens/fetch", address.getQuery(), "").status())
                .isEqualTo(405);
        String token = fetch(address.getQuery()).path("auth-token").asText();
        assertThat(authenticator.authenticate("Basic " + token).binding()).isPresent();
        JsonNode again = fetch(address.getQuery());
        assertThat(again.path("error-code").asText()).isEqualTo("1");
        assertThat(again.path("error-text").asText()).isNotEmpty();
        assertThat(again.has("auth-token")).isFalse();
    }

    @Test
    void answersAFetchAfterTheEndAndOneOfNothingAsCmi5HasIt() throws Exception {
        Answer answer = send("POST", "/tokens", "", WISH.formatted(",\"fetch\":true,\"seconds\":60"));
        String code =
                URI.create(JSON.readTree(answer.text()).path("fetch").asText()).getQuery();
        now = now.plusSeconds(60);
        assertThat(fetch(code).path("error-code").asText()).isEqualTo("1");
        assertThat(fetch("code=x").path("error-code").asText()).isEqualTo("2");
        assertThat(fetch("").path("error-code").asText()).isEqualTo("2");
        isAway = true;
        assertThat(fetch(code).path("error-code").asText()).isEqualTo("3");
    }

    @Test
    void letsPagesOfOtherOriginsFetch() {
        headers.put("Origin", "https://content.example");
        assertThat(send("POST", "/tokens/fetch", "code=x", "").headers())
                .containsEntry("Access-Control-Allow-Origin", "*");
    }

    @Test
    void endsTokensWhenTheSessionIsOver() throws Exception {
        String token = JSON.readTree(
                        send("POST", "/tokens", "", WISH.formatted("")).text())
                .path("token")
                .asText();
        String session = "agent=" + AGENT + "&registration=7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11";
        assertThat(send("DELETE", "/tokens", session, "").status()).isEqualTo(204);
        headers.put("Authorization", "Bearer " + token);
        assertThat(send("POST", "/tokens", "", WISH.formatted("")).status()).isEqualTo(401);
        as("moodle");
        assertThat(send("DELETE", "/tokens", "agent=" + AGENT, "").status()).isEqualTo(400);
        assertThat(send("DELETE", "/tokens", "registration=7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11", "")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"actor\":{\"mbox\":\"mailto:a@example.org\"}}",
                "{\"registration\":\"7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11\"}",
                "{\"actor\":{},\"registration\":\"7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11\"}",
                "{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"registration\":\"x\"}"
            })
    void refusesAWishThatIsNotWhole(String wish) {
        assertThat(send("POST", "/tokens", "", wish).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"seconds\":59', seconds",
        "'\"seconds\":86401', seconds",
        "'\"seconds\":60.5', seconds",
        "'\"seconds\":\"60\"', seconds",
        "'\"fetch\":1', fetch",
        "'\"else\":1', else"
    })
    void refusesWhatItDoesNotUnderstandAndSaysWhere(String more, String place) {
        Answer answer = send("POST", "/tokens", "", WISH.formatted("," + more));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("$." + place);
    }

    @Test
    void handsOutNothingToOthers() {
        as("reader");
        assertThat(send("POST", "/tokens", "", WISH.formatted("")).status()).isEqualTo(403);
        headers.remove("Authorization");
        assertThat(send("POST", "/tokens", "", WISH.formatted("")).status()).isEqualTo(401);
    }
}
