package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.BearerTokens;
import org.gilde.xapi.access.BearerTokens.Holder;
import org.gilde.xapi.access.Binding;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.HeldSecret;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.InMemoryTokenStore;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.access.Tokens;
import org.gilde.xapi.activity.InMemoryActivityStore;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.document.InMemoryDocumentStore;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint × kind of credential × scope × tenant, through the door. */
@DisplayName("Who gets what (Part Three 4)")
class AccessTableTest {
    private static final UUID REGISTRATION = UUID.fromString("7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11");
    private static final AgentId FATIMA = new AgentId(AgentId.Kind.MBOX, "mailto:fatima@example.org");
    private static final Binding BINDING = new Binding(FATIMA, REGISTRATION, Optional.of(Samples.COURSE));
    private static final String AGENT = "agent=" + encode("{\"mbox\":\"mailto:fatima@example.org\"}");
    private static final String ACTIVITY = "activityId=" + encode(Samples.COURSE);
    private static final String STATE = ACTIVITY + "&" + AGENT + "&registration=" + REGISTRATION + "&stateId=s";
    private static final String A_PROFILE = ACTIVITY + "&profileId=p";
    private static final String P_PROFILE = AGENT + "&profileId=p";
    private static final String SESSION = AGENT + "&registration=" + REGISTRATION;
    private static final String TOKEN_WISH =
            "{\"actor\":{\"mbox\":\"mailto:fatima@example.org\"},\"registration\":\"" + REGISTRATION + "\"}";

    private static final List<HeldSecret> SECRETS = List.of(HeldSecret.of("secret"));

    /** What each endpoint needs: one of these scopes; and whether a token for content gets it, too. */
    enum Endpoint {
        READ_STATEMENTS("GET", "/statements", "", true, "statements/read/mine statements/read all/read all"),
        POST_STATEMENTS("POST", "/statements", "", true, "statements/write all"),
        PUT_STATEMENT("PUT", "/statements", "", true, "statements/write all"),
        READ_STATE("GET", "/activities/state", STATE, true, "state all/read all"),
        PUT_STATE("PUT", "/activities/state", STATE, true, "state all"),
        POST_STATE("POST", "/activities/state", STATE, true, "state all"),
        DELETE_STATE("DELETE", "/activities/state", STATE, true, "state all"),
        READ_ACTIVITY_PROFILE("GET", "/activities/profile", A_PROFILE, false, "profile all/read all"),
        PUT_ACTIVITY_PROFILE("PUT", "/activities/profile", A_PROFILE, false, "profile all"),
        POST_ACTIVITY_PROFILE("POST", "/activities/profile", A_PROFILE, false, "profile all"),
        DELETE_ACTIVITY_PROFILE("DELETE", "/activities/profile", A_PROFILE, false, "profile all"),
        READ_AGENT_PROFILE("GET", "/agents/profile", P_PROFILE, true, "profile all/read all"),
        PUT_AGENT_PROFILE("PUT", "/agents/profile", P_PROFILE, true, "profile all"),
        POST_AGENT_PROFILE("POST", "/agents/profile", P_PROFILE, true, "profile all"),
        DELETE_AGENT_PROFILE("DELETE", "/agents/profile", P_PROFILE, true, "profile all"),
        READ_ACTIVITY(
                "GET",
                "/activities",
                ACTIVITY,
                true,
                "statements/read/mine statements/read state define profile all/read all"),
        READ_AGENT("GET", "/agents", AGENT, true, "statements/read define profile all/read all"),
        ISSUE_TOKEN("POST", "/tokens", "", false, "statements/write all"),
        END_TOKENS("DELETE", "/tokens", SESSION, false, "statements/write all");

        private final String method;
        private final String path;
        private final String query;
        private final boolean isOfContent;
        private final String scopes;

        Endpoint(String method, String path, String query, boolean isOfContent, String scopes) {
            this.method = method;
            this.path = path;
            this.query = query;
            this.isOfContent = isOfContent;
            this.scopes = " " + scopes + " ";
        }
    }

    /** How a caller shows who they are. */
    enum Kind {
        SECRET,
        CONTENT,
        PROVIDER
    }

    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final InMemoryStatementStore store = new InMemoryStatementStore();
    private final Tokens tokens = new Tokens(new InMemoryTokenStore(), credentials, Clock.systemUTC());
    private final BearerTokens provider = token -> token.startsWith("jwt.")
            ? Optional.of(new Holder(credential(Scope.valueOf(token.substring(4)), Tenant.MAIN), Instant.MAX))
            : Optional.empty();
    private final Door door = new Door(
            new Authenticator(credentials, List.of(tokens, provider), Clock.systemUTC()),
            XapiVersion.V1_0_3,
            Set.of(),
            resources());

    private Resources resources() {
        Limits limits = Limits.usual();
        SubmissionReader reader = new SubmissionReader(new StatementReader());
        return new Resources()
                .with(new StatementsResource(new StatementRecorder(reader, store), store, limits))
                .with(new InMemoryDocumentStore(), limits)
                .with(new InMemoryActivityStore(), store)
                .with(new TokensResource(tokens, "https://lrs.example/xapi"), new FetchResource(tokens));
    }

    static Stream<Cell> cells() {
        return Arrays.stream(Endpoint.values()).flatMap(endpoint -> Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(Scope.values()).map(scope -> new Cell(endpoint, kind, scope))));
    }

    /** One cell of the table. */
    record Cell(Endpoint endpoint, Kind kind, Scope scope) {
        boolean isAllowed() {
            return endpoint.scopes.contains(" " + scope.text() + " ") && (kind != Kind.CONTENT || endpoint.isOfContent);
        }
    }

    @Test
    void holdsEveryRequestThatIsDocumentedAndNotOpenToAll() throws IOException {
        Set<String> documented = new TreeSet<>();
        String path = "";
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("gilde.root", ".."), "src/docs/openapi.yaml"))) {
            if (line.matches("  /\\S*:")) {
                path = line.substring(2, line.length() - 1);
            } else if (path.startsWith("/xapi") && line.matches("    (get|put|post|delete):")) {
                documented.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        assertThat(documented).contains("GET /xapi/about", "POST /xapi/tokens/fetch");
        documented.removeAll(Set.of("GET /xapi/about", "POST /xapi/tokens/fetch"));
        assertThat(Arrays.stream(Endpoint.values()).map(each -> each.method + " /xapi" + each.path))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void followsTheTable(Cell cell) {
        int status = send(cell.endpoint(), authorization(cell.kind(), cell.scope()), "fatima");
        if (cell.isAllowed()) {
            assertThat(status).isIn(200, 204, 404);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensToNobodyUnknown(Endpoint endpoint) {
        Credential all = credential(Scope.ALL, Tenant.MAIN);
        credentials.save(all);
        Tokens.New expired = tokens.issue(all, BINDING, Duration.ofSeconds(-1));
        for (String wrong : List.of(
                "",
                "Bearer " + expired.text(),
                "Basic " + Tokens.asBasic(expired.text()),
                basic("ALL-main", "wrong"),
                basic("nobody", "secret"),
                "Bearer 0123456789012345678901234567890123456789012",
                "Bearer a.b.c",
                "Digest x")) {
            assertThat(send(endpoint, wrong, "fatima")).as(wrong).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isClosedToATokenForSomebodyElse(Endpoint endpoint) {
        credentials.save(credential(Scope.ALL, Tenant.MAIN));
        Binding other = new Binding(
                new AgentId(AgentId.Kind.MBOX, "mailto:jan@example.org"),
                UUID.randomUUID(),
                Optional.of("https://elsewhere.example"));
        String token = "Bearer "
                + tokens.issue(credential(Scope.ALL, Tenant.MAIN), other, Duration.ofHours(1))
                        .text();
        int status = send(endpoint, token, "fatima");
        if (endpoint == Endpoint.READ_STATEMENTS) {
            assertThat(status).isEqualTo(200); // of an empty reach, as the next test shows
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @Test
    void showsATokenTheStatementsOfItsActorAndRegistrationOnly() {
        String lms = authorization(Kind.SECRET, Scope.ALL);
        for (String person : List.of("fatima", "jan")) {
            assertThat(send(Endpoint.POST_STATEMENTS, lms, person)).isEqualTo(200);
        }
        UUID elsewhere = UUID.randomUUID();
        answer("POST", "/statements", "", lms, Samples.json(elsewhere, "fatima", Samples.COMPLETED, activity()));
        String content = authorization(Kind.CONTENT, Scope.ALL);
        assertThat(answer("GET", "/statements", "", content, "").text())
                .contains("fatima@")
                .doesNotContain("jan@", elsewhere.toString());
        assertThat(answer("GET", "/statements", "statementId=" + elsewhere, content, "")
                        .status())
                .isEqualTo(404);
        String jan = "agent=" + encode("{\"mbox\":\"mailto:jan@example.org\"}");
        assertThat(answer("GET", "/statements", jan, content, "").status()).isEqualTo(403);
        assertThat(answer("GET", "/statements", "registration=" + UUID.randomUUID(), content, "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsWhoReadsItsOwnNothingThatOthersVouchFor() {
        String lms = authorization(Kind.SECRET, Scope.ALL);
        send(Endpoint.POST_STATEMENTS, lms, "fatima");
        String mine = authorization(Kind.SECRET, Scope.STATEMENTS_READ_MINE);
        assertThat(answer("GET", "/statements", "", mine, "").text()).doesNotContain("fatima@");
        String all = authorization(Kind.SECRET, Scope.STATEMENTS_READ);
        assertThat(answer("GET", "/statements", "", all, "").text()).contains("fatima@");
    }

    @Test
    void keepsTenantsApartEverywhere() {
        String here = authorization(Kind.SECRET, Scope.ALL);
        Credential other = credential(Scope.ALL, new Tenant("other"));
        credentials.save(other);
        String there = basic(other.key(), "secret");
        UUID id = UUID.randomUUID();
        String statement = Samples.json(id, "fatima", Samples.COMPLETED, activity());
        assertThat(answer("POST", "/statements", "", here, statement).status()).isEqualTo(200);
        for (Endpoint put : List.of(Endpoint.PUT_STATE, Endpoint.PUT_ACTIVITY_PROFILE, Endpoint.PUT_AGENT_PROFILE)) {
            assertThat(send(put, here, "fatima")).isEqualTo(204);
        }
        for (Endpoint read :
                List.of(Endpoint.READ_STATE, Endpoint.READ_ACTIVITY_PROFILE, Endpoint.READ_AGENT_PROFILE)) {
            assertThat(send(read, here, "fatima")).isEqualTo(200);
            assertThat(send(read, there, "fatima")).isEqualTo(404);
        }
        assertThat(answer("GET", "/statements", "statementId=" + id, there, "").status())
                .isEqualTo(404);
        assertThat(answer("GET", "/statements", "", there, "").text()).doesNotContain("fatima@");
        assertThat(answer("POST", "/statements", "", there, statement.replace("fatima", "jan"))
                        .status())
                .as("an id is taken in one tenant only")
                .isEqualTo(200);
        assertThat(answer("GET", "/statements", "statementId=" + id, here, "").text())
                .contains("fatima@");
    }

    @Test
    void boundsWhatACredentialBrings() {
        Credential free = credential(Scope.ALL, Tenant.MAIN);
        credentials.save(free.with(
                "", Tenant.MAIN, new Quota(OptionalInt.of(2000), OptionalInt.of(1), OptionalInt.empty()), Set.of()));
        String lms = basic(free.key(), "secret");
        String one = Samples.json(UUID.randomUUID(), "fatima", Samples.COMPLETED, activity());
        String two = Samples.json(UUID.randomUUID(), "fatima", Samples.COMPLETED, activity());
        assertThat(answer("POST", "/statements", "", lms, one).status()).isEqualTo(200);
        assertThat(answer("POST", "/statements", "", lms, "[" + one + "," + two + "]")
                        .status())
                .isEqualTo(413);
        assertThat(answer("PUT", "/activities/state", STATE, lms, "x".repeat(2001))
                        .status())
                .isEqualTo(413);
    }

    private String authorization(Kind kind, Scope scope) {
        Credential credential = credential(scope, Tenant.MAIN);
        credentials.save(credential);
        return switch (kind) {
            case SECRET -> basic(credential.key(), "secret");
            case PROVIDER -> "Bearer jwt." + scope.name();
            case CONTENT -> "Bearer " + contentToken(credential);
        };
    }

    /** Hands one out with a scope that may, then narrows the credential behind it: a token can no more than that. */
    private String contentToken(Credential credential) {
        credentials.save(credential);
        return tokens.issue(credential.withScopes(Set.of(Scope.ALL)), BINDING, Duration.ofHours(1))
                .text();
    }

    private static Credential credential(Scope scope, Tenant tenant) {
        String key = scope.name() + "-" + tenant.name();
        return new Credential(
                key,
                "",
                SECRETS,
                Set.of(scope),
                "{\"account\":{\"homePage\":\"https://lrs.example\",\"name\":\"" + key + "\"}}",
                tenant,
                Quota.NONE,
                Set.of(),
                Optional.empty());
    }

    private int send(Endpoint endpoint, String authorization, String person) {
        UUID id = UUID.randomUUID();
        String statement = Samples.json(id, person, Samples.COMPLETED, activity())
                .replace("\"object\"", "\"context\":{\"registration\":\"" + REGISTRATION + "\"},\"object\"");
        return switch (endpoint) {
            case POST_STATEMENTS ->
                answer("POST", "/statements", "", authorization, statement).status();
            case PUT_STATEMENT ->
                answer("PUT", "/statements", "statementId=" + id, authorization, statement)
                        .status();
            case ISSUE_TOKEN ->
                answer("POST", "/tokens", "", authorization, TOKEN_WISH).status();
            default ->
                answer(endpoint.method, endpoint.path, endpoint.query, authorization, "{}")
                        .status();
        };
    }

    private Answer answer(String method, String path, String query, String authorization, String body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("X-Experience-API-Version", "1.0.3");
        headers.put("Content-Type", "application/json");
        if (method.equals("PUT") && path.endsWith("/profile")) {
            headers.put("If-None-Match", "*");
        }
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        byte[] bytes =
                method.equals("GET") || method.equals("DELETE") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        return door.answer(new Request(method, "/xapi", path, query, headers::get, bytes))
                .toCompletableFuture()
                .join();
    }

    private static String basic(String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String activity() {
        return Samples.activity(Samples.COURSE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
