package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
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
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsResourceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final InMemoryStatementStore store = new InMemoryStatementStore();
    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final Door door = new Door(
            new Authenticator(credentials, Clock.systemUTC()),
            XapiVersion.V1_0_3,
            Set.of(),
            new Resources()
                    .with(new StatementsResource(
                            new StatementRecorder(new SubmissionReader(new StatementReader()), store),
                            store,
                            new Limits(20_000, 10))));
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void speakAsSender() {
        save("sender", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        headers.put("X-Experience-API-Version", "1.0.3");
        headers.put("Content-Type", "application/json; charset=utf-8");
        speakAs("sender");
    }

    @Test
    void answersTheIdsOfABatchInItsOrder() throws IOException {
        Answer answer = post("[" + completed(id, "jan") + "," + completed(UUID.randomUUID(), "piet") + "]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).get(0).asText()).isEqualTo(id.toString());
        assertThat(json(answer)).hasSize(2);
        assertThat(answer.headers()).containsEntry("X-Experience-API-Version", "1.0.3");
        assertThat(answer.headers()).containsKey("X-Experience-API-Consistent-Through");
        assertThat(json(post(completed(id, "jan"))).get(0).asText()).isEqualTo(id.toString());
    }

    @Test
    void givesBackAStatementWithWhatTheLrsAdds() throws IOException {
        post(completed(id, "jan").replaceFirst("\"id\":[^,]*,", ""));
        JsonNode statement = json(get("")).path("statements").get(0);
        assertThat(statement.path("authority").path("account").path("name").asText())
                .isEqualTo("sender");
        assertThat(statement.path("version").asText()).isEqualTo("1.0.0");
        assertThat(statement.path("timestamp")).isEqualTo(statement.path("stored"));
        Answer single = get("statementId=" + statement.path("id").asText());
        assertThat(json(single)).isEqualTo(statement);
        assertThat(single.headers()).containsKeys("Last-Modified", "X-Experience-API-Consistent-Through");
    }

    @Test
    void replacesWhatOnlyTheLrsMaySay() throws IOException {
        post(completed(id, "jan")
                .replaceFirst(
                        "\\{",
                        "{\"stored\":\"1999-01-01T00:00:00Z\",\"authority\":{\"mbox\":\"mailto:me@example.org\"},"
                                + "\"context\":{\"contextActivities\":{\"parent\":{\"id\":\"a:b\"}}},"));
        JsonNode statement = json(get("statementId=" + id));
        assertThat(statement.path("stored").asText()).doesNotStartWith("1999");
        assertThat(statement.path("authority").has("mbox")).isFalse();
        assertThat(statement
                        .path("context")
                        .path("contextActivities")
                        .path("parent")
                        .isArray())
                .isTrue();
    }

    @Test
    void keepsEveryDigit() {
        post(completed(id, "jan")
                .replaceFirst("\\{", "{\"result\":{\"score\":{\"raw\":1.2300000000000000000000001}},"));
        assertThat(get("statementId=" + id).text()).contains("1.2300000000000000000000001");
    }

    @Test
    void storesUnderTheIdOfAPut() throws IOException {
        String text = completed(id, "jan");
        assertThat(put("statementId=" + id, text).status()).isEqualTo(204);
        assertThat(put("statementId=" + id, text).status()).isEqualTo(204);
        assertThat(put("statementId=" + id, completed(id, "piet")).status()).isEqualTo(409);
        assertThat(put("statementId=" + UUID.randomUUID(), text).status()).isEqualTo(400);
        assertThat(put("", text).status()).isEqualTo(400);
        assertThat(put("statementId=7", text).status()).isEqualTo(400);
        assertThat(json(get("")).path("statements")).hasSize(1);
    }

    @Test
    void namesWhatIsWrongAndStoresNothing() throws IOException {
        Answer answer = post("[" + completed(id, "jan") + ","
                + completed(UUID.randomUUID(), "piet").replace("mailto:", "") + "]");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("statement").asInt()).isEqualTo(1);
        assertThat(json(answer).path("path").asText()).isEqualTo("$.actor.mbox");
        assertThat(json(answer).path("rule").asText()).contains("mailto:");
        assertThat(json(answer).path("specification").asText()).isEqualTo("Part Two 2.4.2.3");
        assertThat(json(get("")).path("statements")).isEmpty();
    }

    @Test
    void namesTheStatementInConflict() throws IOException {
        post(completed(id, "jan"));
        Answer answer = post("[" + completed(UUID.randomUUID(), "els") + "," + completed(id, "piet") + "]");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(json(answer).path("statement").asInt()).isEqualTo(1);
    }

    @Test
    void givesAVoidedStatementOnlyWhenAskedForAsSuch() {
        post(completed(id, "jan"));
        assertThat(get("voidedStatementId=" + id).status()).isEqualTo(404);
        post(Samples.voiding(id).json());
        assertThat(get("statementId=" + id).status()).isEqualTo(404);
        assertThat(get("voidedStatementId=" + id).status()).isEqualTo(200);
    }

    @Test
    void leadsThroughAllPagesByMore() throws IOException {
        for (int index = 0; index < 25; index++) {
            post(completed(UUID.randomUUID(), "jan"));
        }
        List<String> ids = new ArrayList<>();
        String query = "limit=4&ascending=true&agent={\"mbox\":\"mailto:jan@example.org\"}";
        while (!query.isEmpty()) {
            JsonNode page = json(get(query));
            page.path("statements")
                    .forEach(statement -> ids.add(statement.path("id").asText()));
            String more = page.path("more").asText();
            assertThat(more.isEmpty() || more.startsWith("/xapi/statements?more="))
                    .isTrue();
            query = more.isEmpty() ? "" : URI.create(more).getQuery();
        }
        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"'',10", "limit=3,3", "limit=0,10", "limit=100,10"})
    void boundsAPage(String query, int size) throws IOException {
        for (int index = 0; index < 12; index++) {
            post(completed(UUID.randomUUID(), "jan"));
        }
        assertThat(json(get(query)).path("statements")).hasSize(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "since=yesterday",
                "verb=completed",
                "activity=course",
                "registration=7",
                "agent=jan",
                "agent={}",
                "agent={\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b\"}]}",
                "ascending=yes",
                "format=short",
                "statementId=7",
                "more=?",
                "more=",
                "more=bm90aGluZw",
                "statementId=6f1b8a1e-0000-4000-8000-0123456789ab&voidedStatementId=6f1b8a1e-0000-4000-8000-0123456789ab",
                "statementId=6f1b8a1e-0000-4000-8000-0123456789ab&limit=1"
            })
    void refusesQueriesThatAreNone(String query) throws IOException {
        Answer answer = get(query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isNotBlank();
        assertThat(answer.headers()).containsKey("X-Experience-API-Consistent-Through");
    }

    @Test
    void reducesToIdsOrToOneLanguage() throws IOException {
        String object =
                "{\"objectType\":\"Activity\",\"id\":\"a:b\",\"definition\":{\"name\":{\"en\":\"Course\",\"nl\":\"Cursus\",\"fr\":\"Cours\"}}}";
        post(Samples.json(id, "jan", Samples.COMPLETED, object));
        JsonNode ids = json(get("format=ids&statementId=" + id));
        assertThat(ids.path("object")).isEqualTo(MAPPER.readTree("{\"id\":\"a:b\"}"));
        headers.put("Accept-Language", "nl-BE, fr;q=0.5");
        JsonNode canonical = json(get("format=canonical&statementId=" + id));
        assertThat(canonical.path("object").path("definition").path("name"))
                .isEqualTo(MAPPER.readTree("{\"nl\":\"Cursus\"}"));
        headers.put("Accept-Language", "x y z");
        assertThat(json(get("format=canonical&statementId=" + id))
                        .path("object")
                        .path("definition")
                        .path("name"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1.0.3,200", "1.0,200", "1.0.0,200", "1.0.9,200", "2.0.0,200", "0.95,400", "1.1,400", "1.0.x,400"})
    void speaksOnlyItsVersions(String version, int status) {
        headers.put("X-Experience-API-Version", version);
        assertThat(get("").status()).isEqualTo(status);
        headers.remove("X-Experience-API-Version");
        assertThat(get("").status()).isEqualTo(400);
    }

    @Test
    void refusesOtherMediaTypesAndLargeBodies() throws IOException {
        assertThat(post(" ".repeat(20_001)).status()).isEqualTo(413);
        headers.put("Content-Encoding", "gzip");
        assertThat(post("x").status()).isEqualTo(415);
        headers.remove("Content-Encoding");
        headers.remove("Content-Type");
        assertThat(post(completed(id, "jan")).status()).isEqualTo(400);
    }

    @Test
    void refusesStrangers() {
        headers.remove("Authorization");
        assertThat(get("").status()).isEqualTo(401);
        assertThat(get("").headers()).containsKey("WWW-Authenticate");
        assertThat(post(completed(id, "jan")).status()).isEqualTo(401);
    }

    @Test
    void takesAndGivesAttachmentsInParts() {
        byte[] content = "the certificate".getBytes(StandardCharsets.UTF_8);
        String sha2 = "%064x".formatted(new BigInteger(1, sha256(content)));
        String statement = completed(id, "jan")
                .replaceFirst(
                        "\\{",
                        "{\"attachments\":[{\"usageType\":\"https://lms.example/certificate\",\"display\":{\"en\":\"C\"},"
                                + "\"contentType\":\"text/plain\",\"length\":" + content.length + ",\"sha2\":\"" + sha2
                                + "\"}],");
        assertThat(post(statement).status()).isEqualTo(400);
        headers.put("Content-Type", "multipart/mixed; boundary=xyz");
        Answer answer = post("--xyz\r\nContent-Type: application/json\r\n\r\n" + statement
                + "\r\n--xyz\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                + sha2 + "\r\n\r\nthe certificate\r\n--xyz--\r\n");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (String query : List.of("statementId=" + id + "&attachments=true", "attachments=true")) {
            Answer given = get(query);
            assertThat(given.headers().get("Content-Type")).startsWith("multipart/mixed; boundary=");
            assertThat(given.text()).contains("the certificate", "X-Experience-API-Hash: " + sha2, id.toString());
        }
        assertThat(get("attachments=false").text()).doesNotContain("the certificate");
    }

    @Test
    void letsACredentialDoOnlyWhatItsScopesSay() throws IOException {
        post(completed(id, "jan"));
        save("reader", Scope.STATEMENTS_READ);
        save("other", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        save("writer", Scope.STATEMENTS_WRITE);
        speakAs("reader");
        assertThat(post(completed(UUID.randomUUID(), "piet")).status()).isEqualTo(403);
        assertThat(get("statementId=" + id).status()).isEqualTo(200);
        speakAs("other");
        assertThat(get("statementId=" + id).status()).isEqualTo(404);
        assertThat(json(get("")).path("statements")).isEmpty();
        speakAs("writer");
        assertThat(get("").status()).isEqualTo(403);
    }

    @Test
    void tellsItsVersionsToAnybody() throws IOException {
        headers.clear();
        Answer about = door.answer(new Request("GET", "/xapi", "/about", "", headers::get, new byte[0]))
                .toCompletableFuture()
                .join();
        assertThat(json(about).path("version")).hasSize(5);
    }

    private static String completed(UUID id, String person) {
        return Samples.json(id, person, Samples.COMPLETED, Samples.activity(Samples.COURSE));
    }

    private static JsonNode json(Answer answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(String key, Scope... scopes) {
        credentials.save(Credential.of(key, "secret", Set.of(scopes), "https://lrs.example"));
    }

    private void speakAs(String key) {
        headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((key + ":secret").getBytes(StandardCharsets.UTF_8)));
    }

    private Answer post(String body) {
        return send("POST", "", body);
    }

    private Answer put(String query, String body) {
        return send("PUT", query, body);
    }

    private Answer get(String query) {
        return send("GET", query, "");
    }

    private Answer send(String method, String query, String body) {
        String escaped = query.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22");
        return door.answer(new Request(
                        method, "/xapi", "/statements", escaped, headers::get, body.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
    }
}
