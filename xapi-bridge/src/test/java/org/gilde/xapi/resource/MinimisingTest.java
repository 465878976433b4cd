package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.document.InMemoryDocumentStore;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.quarantine.InMemoryKnownContents;
import org.gilde.xapi.quarantine.InMemoryQuarantine;
import org.gilde.xapi.quarantine.Resent;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of these tests lets in what was completed and what voids, and leaves out results and attachments. */
@DisplayName("A credential that minimises before storing")
class MinimisingTest {
    private static final String LAUNCHED = "http://adlnet.gov/expapi/verbs/launched";
    private static final String STATEMENTS = "/statements";
    private static final Minimiser LIST = json -> json.contains(LAUNCHED)
            ? Optional.empty()
            : Optional.of(json.replaceAll(",\"(result|attachments)\":.*", "}"));

    private final InMemoryStatementStore store = new InMemoryStatementStore();
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final SubmissionReader reader = new SubmissionReader(new StatementReader());
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Door door = door(LIST);

    private Door door(Minimiser minimiser) {
        Resent resent = new Resent(new InMemoryKnownContents(), Resent.WINDOW, Clock.systemUTC());
        ForgivingRecorder forgiving =
                new ForgivingRecorder(reader, store, quarantine, resent, Clock.systemUTC(), minimiser);
        StatementRecorder recorder = new StatementRecorder(reader, store, minimiser);
        return new Door(
                new Authenticator(credentials, Clock.systemUTC()),
                XapiVersion.V1_0_3,
                Set.of(),
                new Resources()
                        .with(new StatementsResource(recorder, store, Limits.usual(), Optional.of(forgiving)))
                        .with(new InMemoryDocumentStore(), Limits.usual()));
    }

    @BeforeEach
    void speakAsOneThatMinimises() {
        headers.put("X-Experience-API-Version", "1.0.3");
        headers.put("Content-Type", "application/json");
        save("bridged", true);
        save("whole", false);
        speakAs("bridged");
    }

    private void save(String key, boolean minimises, Leniency... leniencies) {
        credentials.save(Credential.of(key, "secret", Set.of(Scope.ALL), "https://lrs.example")
                .with("", Tenant.MAIN, Quota.NONE, Set.of(leniencies))
                .minimising(minimises));
    }

    private void speakAs(String key) {
        headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((key + ":secret").getBytes(StandardCharsets.UTF_8)));
    }

    private static String statement(UUID id, String verb, String more) {
        String json = Samples.json(id, "jan", verb, Samples.activity(Samples.COURSE));
        return json.substring(0, json.length() - 1) + more + "}";
    }

    private static String answered(UUID id, String response) {
        return statement(id, Samples.COMPLETED, ",\"result\":{\"response\":\"" + response + "\"}");
    }

    private static String ids(UUID... ids) {
        StringBuilder text = new StringBuilder("[");
        for (UUID id : ids) {
            text.append(text.length() == 1 ? "" : ",").append('"').append(id).append('"');
        }
        return text + "]";
    }

    private Answer post(String body) {
        return send("POST", STATEMENTS, "", body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String method, String path, String query, byte[] body) {
        return send(door, method, path, query, body);
    }

    private Answer send(Door to, String method, String path, String query, byte[] body) {
        return to.answer(new Request(method, "/xapi", path, query, headers::get, body))
                .toCompletableFuture()
                .join();
    }

    private Answer get(UUID id) {
        return send("GET", STATEMENTS, "statementId=" + id, new byte[0]);
    }

    @ParameterizedTest(name = "forgiven {0}")
    @EnumSource
    void isAnsweredAsEverAndStoresTheLeastOfWhatCounts(Leniency leniency) {
        save("bridged", true, leniency);
        UUID left = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        String batch = "[" + statement(left, LAUNCHED, "") + "," + answered(kept, "secret-1") + ","
                + statement(last, LAUNCHED, "") + "]";
        for (int time = 0; time < 2; time++) {
            Answer answer = post(batch);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo(ids(left, kept, last));
            assertThat(answer.headers()).containsKey("X-Experience-API-Consistent-Through");
        }
        assertThat(get(kept).text()).contains(Samples.COMPLETED).doesNotContain("secret-1");
        assertThat(get(left).status()).isEqualTo(404);
        assertThat(get(last).status()).isEqualTo(404);
    }

    @Test
    void takesOneUnderAnIdOfTheRequest() {
        UUID kept = UUID.randomUUID();
        UUID left = UUID.randomUUID();
        byte[] whole = answered(kept, "secret-2").getBytes(StandardCharsets.UTF_8);
        byte[] launched = statement(left, LAUNCHED, "").getBytes(StandardCharsets.UTF_8);
        assertThat(send("PUT", STATEMENTS, "statementId=" + kept, whole).status())
                .isEqualTo(204);
        assertThat(send("PUT", STATEMENTS, "statementId=" + left, launched).status())
                .isEqualTo(204);
        assertThat(get(kept).text()).contains(kept.toString()).doesNotContain("secret-2");
        assertThat(get(left).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "knows what comes again: {0}")
    @ValueSource(booleans = {false, true})
    void takesWhatItStoredWholeBeforeAndStillRefusesAnother(boolean isKnown) {
        save("bridged", true, isKnown ? new Leniency[] {Leniency.KNOW_RESENT} : new Leniency[0]);
        UUID before = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        speakAs("whole");
        assertThat(post(answered(before, "from before")).status()).isEqualTo(200);
        speakAs("bridged");
        String batch = "[" + statement(UUID.randomUUID(), LAUNCHED, "") + "," + answered(before, "from before") + ","
                + answered(fresh, "secret-3") + "]";
        assertThat(post(batch).status()).isEqualTo(200);
        assertThat(get(before).text()).contains("from before");
        assertThat(get(fresh).text()).doesNotContain("secret-3");

        Answer conflict = post(batch.replace("jan@", "piet@"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("\"statement\":1");
    }

    @Test
    void knowsWhatIsSentAgainByTheWholeOfIt() {
        save("bridged", true, Leniency.KNOW_RESENT);
        String first = withoutId("one");
        String other = withoutId("other");
        String id = post(first).text();
        assertThat(post(first).text()).isEqualTo(id);
        assertThat(post(other).text()).isNotEqualTo(id);
        assertThat(post("[" + first + "," + other + "]").text()).startsWith(id.substring(0, id.length() - 1));
        assertThat(store.newest()).isEqualTo(2);
    }

    private static String withoutId(String response) {
        return answered(UUID.randomUUID(), response)
                .replaceFirst("\"id\":\"[^\"]*\",", "")
                .replaceFirst(",\"result\"", ",\"timestamp\":\"2026-11-16T07:59:00Z\",\"result\"");
    }

    @Test
    void refusesWhatBreaksARuleAndSetsNothingApart() {
        save("bridged", true, Leniency.KEEP_VALID);
        UUID good = UUID.randomUUID();
        Answer answer = post("[" + answered(good, "x") + "," + statement(UUID.randomUUID(), "launched", "") + "]");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("\"statement\":1", "$.verb.id");
        assertThat(quarantine.count()).isZero();
        assertThat(get(good).status()).isEqualTo(404);
    }

    @Test
    void checksAttachmentsAndStoresNone() {
        UUID id = UUID.randomUUID();
        byte[] proof = "a diploma".getBytes(StandardCharsets.UTF_8);
        String json = statement(
                id,
                Samples.COMPLETED,
                ",\"attachments\":[{\"usageType\":\"https://lms.example/u\",\"display\":{\"en\":\"F\"},"
                        + "\"contentType\":\"text/plain\",\"length\":9,\"sha2\":\"" + Samples.sha2(proof) + "\"}]");
        assertThat(post(json).status()).isEqualTo(400); // its content did not come along
        Multipart multipart = MultipartWriter.write(
                json.getBytes(StandardCharsets.UTF_8),
                List.of(new Attachment(Samples.sha2(proof), "text/plain", proof)));
        headers.put("Content-Type", multipart.contentType());
        assertThat(send("POST", STATEMENTS, "", multipart.bytes()).status()).isEqualTo(200);
        assertThat(get(id).text()).doesNotContain("attachments");
        assertThat(store.attachments(Tenant.MAIN, Set.of(Samples.sha2(proof)))).isEmpty();
    }

    @Test
    void voidsAsEver() {
        UUID target = UUID.randomUUID();
        post(answered(target, "x"));
        assertThat(post(Samples.voiding(target).json()).status()).isEqualTo(200);
        assertThat(get(target).status()).isEqualTo(404);
        assertThat(send("GET", STATEMENTS, "voidedStatementId=" + target, new byte[0])
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsNoDocumentsAndLetsTheOthersBeReadAndDeleted() {
        String state =
                "activityId=https://a.example/a&stateId=bookmark&agent=%7B%22mbox%22:%22mailto:a@b.example%22%7D";
        byte[] bookmark = "{\"page\":7}".getBytes(StandardCharsets.UTF_8);
        for (String method : Set.of("PUT", "POST")) {
            Answer refused = send(method, "/activities/state", state, bookmark);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("minimises", "another LRS");
        }
        assertThat(send("GET", "/activities/state", state, new byte[0]).status())
                .isEqualTo(404);
        speakAs("whole");
        assertThat(send("PUT", "/activities/state", state, bookmark).status()).isEqualTo(204);
        speakAs("bridged");
        assertThat(send("GET", "/activities/state", state, new byte[0]).status())
                .isEqualTo(200);
        assertThat(send("DELETE", "/activities/state", state, new byte[0]).status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("says so in About (Part Three 2.8)")
    void saysSoInAbout() {
        String minimises = "\"https://gilde.org/xapi/about/minimises\":{\"conformant\":false,";
        assertThat(about()).contains(minimises, "leniencies");
        speakAs("whole");
        assertThat(about()).contains("2.0.0").doesNotContain("minimises");
        speakAs("nobody");
        assertThat(about()).contains("2.0.0").doesNotContain("minimises");
        headers.remove("Authorization");
        assertThat(about()).contains("2.0.0").doesNotContain("minimises");
    }

    private String about() {
        Answer answer = send("GET", "/about", "", new byte[0]);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonReader(10).tree(answer.text()).path("extensions").isObject())
                .isTrue();
        return answer.text();
    }

    @Test
    void storesNothingWhereNobodyKnowsTheList() {
        byte[] whole = answered(UUID.randomUUID(), "x").getBytes(StandardCharsets.UTF_8);
        assertThat(send(door(Minimiser.none()), "POST", STATEMENTS, "", whole).status())
                .isEqualTo(500);
        assertThat(store.newest()).isZero();
    }
}
