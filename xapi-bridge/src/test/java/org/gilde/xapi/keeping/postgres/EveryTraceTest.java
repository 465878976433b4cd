package org.gilde.xapi.keeping.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Binding;
import org.gilde.xapi.access.IssuedToken;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.access.TokenHash;
import org.gilde.xapi.access.postgres.PostgresTokenStore;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.document.postgres.PostgresDocumentStore;
import org.gilde.xapi.keeping.Forgetting;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.quarantine.Fault;
import org.gilde.xapi.quarantine.Quarantined;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.gilde.xapi.quarantine.postgres.PostgresQuarantine;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.AgentId.Kind;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A person who stands in every place that there is, once forgotten")
class EveryTraceTest {
    private static final AgentId MBOX = new AgentId(Kind.MBOX, "mailto:fatima@example.org");
    private static final AgentId OPENID = new AgentId(Kind.OPENID, "https://fatima.example.org/openid");
    private static final AgentId ACCOUNT = AgentId.account("https://lms.example", "fatima-account-1234567890");
    private static final Person FATIMA = Person.of(List.of(MBOX, OPENID, ACCOUNT));
    private static final String SHA1SUM = FATIMA.ids().get(3).value();
    private static final String BY_MBOX = "{\"name\":\"Fatima\",\"mbox\":\"mailto:fatima@example.org\"}";
    private static final String BY_OPENID = "{\"openid\":\"https://fatima.example.org/openid\"}";
    private static final String BY_HASH = "{\"mbox_sha1sum\":\"" + SHA1SUM + "\"}";
    private static final String BY_ACCOUNT =
            "{\"account\":{\"name\":\"fatima-account-1234567890\",\"homePage\":\"https://lms.example\"}}";
    private static final String TEAM = "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\",\"member\":["
            + BY_OPENID + "," + BY_HASH + "]}";

    /** Statements where the person stands as an Agent; whoever else there is, is Jan. */
    private static final List<String> AS_AGENT = List.of(
            statement(BY_MBOX, "", ""),
            statement(BY_OPENID, "", ""),
            statement(BY_HASH.toUpperCase(Locale.ROOT).replace("MBOX_SHA1SUM", "mbox_sha1sum"), "", ""),
            statement(BY_ACCOUNT.replace("fatima-", "\\u0066atima-"), "", ""),
            statement(TEAM, "", ""),
            statement("{\"objectType\":\"Group\",\"member\":[" + BY_MBOX + "]}", "", ""),
            statement("", BY_ACCOUNT.replaceFirst("\\{", "{\"objectType\":\"Agent\","), ""),
            statement("", TEAM, ""),
            statement("", subStatement(BY_MBOX, Samples.activity("https://x.example/a"), ""), ""),
            statement("", subStatement("", BY_HASH.replaceFirst("\\{", "{\"objectType\":\"Agent\","), ""), ""),
            statement("", subStatement("", "", context("\"instructor\":" + BY_ACCOUNT)), ""),
            statement("", "", context("\"instructor\":" + BY_OPENID)),
            statement("", "", context("\"team\":" + TEAM)),
            statement(
                    "", "", context("\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + BY_HASH + "}]")),
            statement("", "", context("\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":" + TEAM + "}]")));

    /** Statements about others with an address of the person in some text. */
    private static final List<String> IN_TEXTS = List.of(
            statement("", "", ",\"authority\":" + BY_MBOX),
            statement("", "", ",\"result\":{\"response\":\"ask Fatima@Example.org!\"}"),
            statement("", "", context("\"extensions\":{\"https://x.example/e\":{\"id\":1,\"who\":[" + BY_MBOX + "]}}")),
            statement("", "", context("\"platform\":\"" + SHA1SUM + "\"")),
            statement(
                    "",
                    "{\"id\":\"https://x.example/a\",\"definition\":{\"description\":{\"en\":\"by fatima@example.org\"}}}",
                    ""));

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final Forgetting forgetting = new Forgetting(
            new PostgresAmendments(database),
            new PostgresTraces(database),
            new PostgresHolds(database),
            new PostgresRemovals(database));

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private static String statement(String actor, String object, String more) {
        return "{\"actor\":" + (actor.isEmpty() ? "{\"mbox\":\"mailto:jan@example.org\"}" : actor)
                + ",\"verb\":{\"id\":\"https://x.example/did\"},\"object\":"
                + (object.isEmpty() ? Samples.activity("https://x.example/b") : object) + more + "}";
    }

    private static String subStatement(String actor, String object, String more) {
        return statement(actor, object, more).replaceFirst("\\{", "{\"objectType\":\"SubStatement\",");
    }

    private static String context(String of) {
        return ",\"context\":{" + of + "}";
    }

    private void plant(String json, Attachment... contents) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        List<Statement> read = new StatementReader().readAll(utf8, XapiVersion.V2_0_0);
        Confirmation.await(store.add(Tenant.MAIN, BY_MBOX, read, List.of(contents)));
    }

    /** A signature of a Statement where the person only instructs, and a proof that goes with one of their own. */
    private void plantAttachments() {
        byte[] signature = ("signed: " + BY_MBOX).getBytes(StandardCharsets.UTF_8);
        byte[] proof = "Fatima's certificate".getBytes(StandardCharsets.UTF_8);
        plant(
                statement(
                        "",
                        "",
                        context("\"instructor\":" + BY_MBOX)
                                + attachment(
                                        "http://adlnet.gov/expapi/attachments/signature",
                                        "application/octet-stream",
                                        signature)),
                new Attachment(Samples.sha2(signature), "application/octet-stream", signature));
        plant(
                statement(BY_ACCOUNT, "", attachment("https://x.example/proof", "text/plain", proof)),
                new Attachment(Samples.sha2(proof), "text/plain", proof));
    }

    private static String attachment(String usage, String type, byte[] content) {
        return ",\"attachments\":[{\"usageType\":\"" + usage + "\",\"display\":{\"en\":\"x\"},\"contentType\":\"" + type
                + "\",\"length\":" + content.length + ",\"sha2\":\"" + Samples.sha2(content) + "\"}]";
    }

    private void plantBeside() {
        PostgresDocumentStore documents = new PostgresDocumentStore(database);
        Content content = new Content("{\"x\":\"Fatima\"}".getBytes(StandardCharsets.UTF_8), "application/json");
        for (AgentId id : FATIMA.ids()) {
            DocumentContext state = DocumentContext.state(Samples.COURSE, id, Optional.of(UUID.randomUUID()));
            documents.edit(Tenant.MAIN, new DocumentKey(state, "bookmark"), present -> Optional.of(content));
            DocumentContext profile = DocumentContext.agentProfile(id);
            documents.edit(Tenant.MAIN, new DocumentKey(profile, "fatima"), present -> Optional.of(content));
            Binding binding = new Binding(id, UUID.randomUUID(), Optional.empty());
            new PostgresTokenStore(database)
                    .add(TokenHash.of(id.value()), new IssuedToken("moodle", binding, Instant.now()));
        }
        byte[] proof = "Fatima's proof".getBytes(StandardCharsets.UTF_8);
        Sender sender = new Sender(Tenant.MAIN, "moodle", Samples.AUTHORITY, XapiVersion.V1_0_3);
        Fault fault = new Fault("$.verb", "is required", "Part Two 2.2");
        List<Attachment> proofs = List.of(new Attachment(Samples.sha2(proof), "text/plain", proof));
        for (String refused : AS_AGENT) {
            new PostgresQuarantine(database)
                    .keep(List.of(
                            new Quarantined(UUID.randomUUID(), sender, 0, fault, Instant.now(), 1, refused, proofs)));
        }
    }

    @ParameterizedTest(name = "by deletion: {0}, everywhere: {1}")
    @CsvSource({"true,false", "false,false", "true,true", "false,true"})
    void isInNoColumnOfAnyTable(boolean isDeletion, boolean isEverywhere) throws SQLException {
        AS_AGENT.forEach(json -> plant(json));
        if (isEverywhere) {
            IN_TEXTS.forEach(json -> plant(json));
        }
        if (isDeletion) {
            plantAttachments();
        }
        plantBeside();
        assertThat(tables())
                .contains("statement", "authority", "document", "token", "quarantine", "quarantine_attachment");

        forgetting.forget(new Forgetting.Order(Tenant.MAIN, FATIMA, isDeletion, isEverywhere, "ada"));

        assertThat(traces()).isEmpty();
        assertThat(EveryTable.count(database, "statement WHERE agent = ANY (?)", FATIMA.keys()))
                .isZero();
        assertThat(EveryTable.count(database, "statement_key WHERE key = ANY (?)", FATIMA.keys()))
                .isZero();
    }

    @Test
    void isForgottenToTheEndAfterTheServiceWasBrokenOff() throws SQLException {
        Forgetting.Order order = new Forgetting.Order(Tenant.MAIN, FATIMA, true, true, "ada");
        plant(statement(BY_MBOX, "", ""));
        forgetting.forget(order);
        plant(statement(BY_HASH, "", ""));
        plant(statement(BY_OPENID, "", ""));
        plantBeside();
        long removal = forgetting.begin(order);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> forgetting.carryOut(removal)).isInstanceOf(StoreUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(forgetting.unfinished()).containsExactly(removal);
        assertThat(tables()).contains("removal");

        forgetting.carryOut(removal);

        assertThat(forgetting.unfinished()).isEmpty();
        assertThat(traces()).isEmpty();
        Removal proof = new PostgresRemovals(database).find(removal).orElseThrow();
        assertThat(proof.finished()).isPresent();
        assertThat(proof.counts().statements().removed()).isEqualTo(2);
        forgetting.carryOut(removal);
        assertThat(new PostgresRemovals(database).find(removal)).contains(proof);
    }

    private List<String> traces() throws SQLException {
        return EveryTable.texts(database).stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).contains("fatima")
                        || text.toLowerCase(Locale.ROOT).contains(SHA1SUM))
                .toList();
    }

    private List<String> tables() throws SQLException {
        return traces().stream()
                .map(text -> text.substring(0, text.indexOf('.')))
                .distinct()
                .toList();
    }
}
