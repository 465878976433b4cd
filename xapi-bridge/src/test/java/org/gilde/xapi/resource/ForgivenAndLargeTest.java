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
import org.gilde.xapi.access.HeldSecret;
import org.gilde.xapi.access.InMemoryCredentialStore;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.quarantine.InMemoryKnownContents;
import org.gilde.xapi.quarantine.InMemoryQuarantine;
import org.gilde.xapi.quarantine.Resent;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests of those who are forgiven something, answers with many files")
class ForgivenAndLargeTest {
    private static final String BAD = "{\"actor\":{},\"verb\":{\"id\":\"https://v.example/did\"},\"object\":{}}";

    private final InMemoryStatementStore store = new InMemoryStatementStore();
    private final InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    private final SubmissionReader reader = new SubmissionReader(new StatementReader());
    private final ForgivingRecorder forgiving = new ForgivingRecorder(
            reader,
            store,
            new InMemoryQuarantine(),
            new Resent(new InMemoryKnownContents(), Resent.WINDOW, Clock.systemUTC()),
            Clock.systemUTC());
    private final Door door = new Door(
            new Authenticator(credentials, Clock.systemUTC()),
            XapiVersion.V1_0_3,
            Set.of(),
            new Resources()
                    .with(new StatementsResource(
                            new StatementRecorder(reader, store), store, Limits.usual(), Optional.of(forgiving))));
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @BeforeEach
    void speakAsSender() {
        headers.put("X-Experience-API-Version", "1.0.3");
        headers.put("Content-Type", "application/json");
        headers.put(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString("moodle:secret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sayHowManyAreInQuarantine() {
        save(Set.of(Leniency.KEEP_VALID));
        UUID id = UUID.randomUUID();
        Answer answer = send("POST", "", "[" + completed(id) + "," + BAD + "]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("[\"" + id + "\"]");
        assertThat(answer.headers()).containsEntry("X-Gilde-Quarantined", "1");
        assertThat(send("POST", "", "[" + completed(id) + "]").headers()).doesNotContainKey("X-Gilde-Quarantined");
    }

    @Test
    void areRefusedWhereNothingIsForgiven() {
        save(Set.of());
        assertThat(send("POST", "", "[" + completed(UUID.randomUUID()) + "," + BAD + "]")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void endBeforeTheFilesAreTooMany() {
        save(Set.of());
        UUID first = withFile("a".repeat(64));
        UUID second = withFile("b".repeat(64));
        Answer page = send("GET", "attachments=true&ascending=true", "");
        assertThat(page.body()).hasSizeBetween(9 << 20, 10 << 20);
        assertThat(page.text()).contains(first.toString()).doesNotContain(second.toString());
        String more = page.text().replaceFirst("(?s)^.*\"more\":\"/xapi/statements\\?([^\"]*)\".*$", "$1");
        Answer next = send("GET", more, "");
        assertThat(next.text()).contains(second.toString(), "X-Experience-API-Hash: " + "b".repeat(64));
        assertThat(next.text()).contains("\"more\":\"\"");
    }

    @Test
    void areRefusedWhereTheFilesOfOneStatementAreTooMany() {
        save(Set.of());
        withFile("a".repeat(64));
        withFile("b".repeat(64));
        UUID both = UUID.randomUUID();
        String named = "{\"attachments\":[" + file("a".repeat(64)) + "," + file("b".repeat(64)) + "],";
        store.add(
                        Tenant.MAIN,
                        Samples.AUTHORITY,
                        List.of(Samples.read(completed(both).replaceFirst("\\{", named))),
                        List.of())
                .toCompletableFuture()
                .join();
        Answer answer = send("GET", "attachments=true&statementId=" + both, "");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("18874368 bytes", "16777216", "without attachments");
        assertThat(send("GET", "statementId=" + both, "").status()).isEqualTo(200);
    }

    private static String file(String sha2) {
        return "{\"usageType\":\"https://lms.example/u\",\"display\":{\"en\":\"F\"},"
                + "\"contentType\":\"text/plain\",\"length\":1,\"sha2\":\"" + sha2 + "\"}";
    }

    private UUID withFile(String sha2) {
        UUID id = UUID.randomUUID();
        String attachment = "{\"attachments\":[" + file(sha2) + "],";
        byte[] content = new byte[9 << 20];
        store.add(
                        Tenant.MAIN,
                        Samples.AUTHORITY,
                        List.of(Samples.read(completed(id).replaceFirst("\\{", attachment))),
                        List.of(new Attachment(sha2, "text/plain", content)))
                .toCompletableFuture()
                .join();
        return id;
    }

    private static String completed(UUID id) {
        return Samples.json(id, "jan", Samples.COMPLETED, Samples.activity(Samples.COURSE));
    }

    private void save(Set<Leniency> leniencies) {
        credentials.save(new Credential(
                "moodle",
                "",
                List.of(HeldSecret.of("secret")),
                Set.of(Scope.ALL),
                Samples.AUTHORITY,
                Tenant.MAIN,
                Quota.NONE,
                leniencies,
                Optional.empty()));
    }

    private Answer send(String method, String query, String body) {
        return door.answer(new Request(
                        method, "/xapi", "/statements", query, headers::get, body.getBytes(StandardCharsets.UTF_8)))
                .toCompletableFuture()
                .join();
    }
}
