package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The door: Part Three 1 to 4")
class DoorTest {
    private static final String VERSION = "X-Experience-API-Version";
    private static final String KEY =
            "Basic " + Base64.getEncoder().encodeToString("moodle:secret".getBytes(StandardCharsets.UTF_8));

    private final InMemoryStatementStore store = new InMemoryStatementStore();
    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final UUID id = UUID.randomUUID();
    private Door door = door(XapiVersion.V1_0_3, "*");

    @BeforeEach
    void speakAsAnLms() {
        credentials.save(Credential.of("moodle", "secret", Set.of(Scope.ALL), "https://lrs.example"));
        headers.put(VERSION, "1.0.3");
        headers.put("Authorization", KEY);
    }

    @ParameterizedTest
    @CsvSource({"1.0.3,1.0.3", "1.0,1.0.3", "2.0.0,2.0.0", "2.0.9,2.0.0"})
    void answersInTheVersionThatWasSpoken(String spoken, String answered) {
        headers.put(VERSION, spoken);
        assertThat(send("GET", "/statements", "", "").headers()).containsEntry(VERSION, answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.9", "0.95", "3.0.0"})
    void refusesOtherVersionsInTheUsualOne(String spoken) {
        headers.put(VERSION, spoken);
        for (XapiVersion usual : XapiVersion.values()) {
            door = door(usual, "*");
            Answer answer = send("GET", "/statements", "", "");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).containsEntry(VERSION, usual.text());
        }
        headers.remove(VERSION);
        assertThat(send("GET", "/statements", "", "").text()).contains("is missing");
        assertThat(send("GET", "/about", "", "").status()).isEqualTo(200);
    }

    @Test
    void takesARequestThatIsAllInAForm() {
        headers.clear();
        String content = Samples.json(id, "jan", Samples.COMPLETED, Samples.activity(Samples.COURSE));
        String form = "statementId=" + id + "&content=" + encode(content) + "&Authorization=" + encode(KEY) + "&"
                + VERSION + "=1.0.3&Content-Type=application%2Fjson";
        assertThat(send("POST", "/statements", "method=PUT", form).status()).isEqualTo(204);
        String query = "statementId=" + id + "&Authorization=" + encode(KEY) + "&x-experience-api-version=1.0.3";
        assertThat(send("POST", "/statements", "method=GET", query).text()).contains(id.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "POST,method=PUT&statementId=7,content=x",
        "POST,method=PUT,statementId=7",
        "POST,method=PATCH,content=x",
        "POST,method=GET&method=PUT,content=x",
        "PUT,method=POST,content=x",
        "POST,method=GET,limit=%zz"
    })
    void refusesFormsThatAreNotWholeRequests(String method, String query, String form) {
        assertThat(send(method, "/statements", query, form).status()).isEqualTo(400);
    }

    @Test
    void knowsNoFormsInVersionTwo() {
        headers.put(VERSION, "2.0.0");
        assertThat(send("POST", "/statements", "method=GET", "limit=1").status())
                .isEqualTo(400);
        headers.remove(VERSION);
        assertThat(send("POST", "/statements", "method=GET", "limit=1&" + VERSION + "=2.0.0")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersHeadAsGet() {
        Answer get = send("GET", "/about", "", "");
        Answer head = send("HEAD", "/about", "", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEqualTo(get.body());
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(send("GET", "/nowhere", "", "").status()).isEqualTo(404);
        Answer answer = send("DELETE", "/statements", "", "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsKey("Allow");
        headers.remove("Authorization");
        assertThat(send("GET", "/nowhere", "", "").status()).isEqualTo(401);
    }

    @Test
    void letsPagesOfAllowedOriginsIn() {
        headers.put("Origin", "https://lms.example");
        Answer preflight = send("OPTIONS", "/statements", "", "");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.headers())
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsKeys("Access-Control-Allow-Headers", "Access-Control-Allow-Methods");
        door = door(XapiVersion.V1_0_3, "https://lms.example");
        assertThat(send("GET", "/about", "", "").headers())
                .containsEntry("Access-Control-Allow-Origin", "https://lms.example")
                .containsEntry("Vary", "Origin");
        headers.put("Origin", "https://elsewhere.example");
        assertThat(send("GET", "/about", "", "").headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "//statements limit=1",
                "/xapi/statements limit=1",
                "/statements agent={\"mbox\":\"mailto:jan@example.org\"}"
            })
    void understandsSlipsOfOldClientsWhereTheCredentialIsForgivenThem(String path, String query) {
        assertThat(send("GET", path, query, "").status()).isIn(400, 404);
        Credential strict = Credential.of("moodle", "secret", Set.of(Scope.ALL), "https://lrs.example");
        credentials.save(new Credential(
                strict.key(),
                strict.label(),
                strict.secrets(),
                strict.scopes(),
                strict.authority(),
                strict.tenant(),
                strict.quota(),
                Set.of(Leniency.QUIRKS),
                strict.binding()));
        door = door(XapiVersion.V1_0_3, "*");
        assertThat(send("GET", path, query, "").status()).isEqualTo(200);
    }

    @Test
    void tellsAFaultByItsNumberOnly() {
        Answer answer = Refusal.answer(new IllegalStateException("moodle is at home"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("moodle").contains("log");
    }

    private Door door(XapiVersion usual, String origin) {
        return new Door(
                new Authenticator(credentials, Clock.systemUTC()),
                usual,
                Set.of(origin),
                new Resources()
                        .with(new StatementsResource(
                                new StatementRecorder(new SubmissionReader(new StatementReader()), store),
                                store,
                                Limits.usual())));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, String query, String body) {
        return door.answer(
                        new Request(method, "/xapi", path, query, headers::get, body.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
    }
}
