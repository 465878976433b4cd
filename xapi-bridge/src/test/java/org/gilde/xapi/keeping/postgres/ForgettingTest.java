package org.gilde.xapi.keeping.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.document.DocumentStore;
import org.gilde.xapi.document.postgres.PostgresDocumentStore;
import org.gilde.xapi.keeping.Counts;
import org.gilde.xapi.keeping.Forgetting;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.keeping.Hold;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.AgentId.Kind;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Forgetting a person")
class ForgettingTest {
    private static final Tenant OTHER = new Tenant("other");
    private static final AgentId MBOX = new AgentId(Kind.MBOX, "mailto:fatima@example.org");
    private static final AgentId ACCOUNT = AgentId.account("https://lms.example", "fatima-account-1234567890");
    private static final Person FATIMA = Person.of(List.of(MBOX, ACCOUNT));

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final DocumentStore documents = new PostgresDocumentStore(database);
    private final Holds holds = new PostgresHolds(database);
    private final Removals removals = new PostgresRemovals(database);
    private final Forgetting forgetting =
            new Forgetting(new PostgresAmendments(database), new PostgresTraces(database), holds, removals);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private void add(Tenant tenant, Statement... statements) {
        for (Statement statement : statements) {
            Confirmation.await(store.add(tenant, Samples.AUTHORITY, List.of(statement), List.of()));
        }
    }

    private Counts forget(boolean isDeletion) {
        long removal = forgetting.forget(order(isDeletion));
        return removals.find(removal).map(Removal::counts).orElseThrow();
    }

    private static Order order(boolean isDeletion) {
        return new Order(Tenant.MAIN, FATIMA, isDeletion, true, "ada");
    }

    private List<KeptStatement> of(AgentId agent) {
        StatementQuery all = StatementQuery.newest(100);
        return store.query(
                        Tenant.MAIN,
                        new StatementQuery(
                                Optional.of(agent),
                                all.verb(),
                                all.activity(),
                                all.registration(),
                                true,
                                false,
                                all.since(),
                                all.until(),
                                all.authority(),
                                false,
                                100,
                                all.cursor()))
                .statements();
    }

    private static Statement with(String part) {
        String json = Samples.json(UUID.randomUUID(), "jan", Samples.COMPLETED, Samples.activity(Samples.COURSE));
        return Samples.read(json.substring(0, json.length() - 1) + "," + part + "}");
    }

    private static Statement instructedByFatima() {
        return with(
                "\"context\":{\"instructor\":{\"name\":\"Fatima El Amrani\",\"mbox\":\"mailto:fatima@example.org\"},"
                        + "\"team\":{\"objectType\":\"Group\",\"member\":[{\"mbox_sha1sum\":\""
                        + FATIMA.ids().get(2).value().toUpperCase(Locale.ROOT) + "\"}]},"
                        + "\"extensions\":{\"https://x.example/cc\":\"Fatima@example.org\"}}");
    }

    private static Statement aboutFatima() {
        return Samples.read(Samples.json(
                UUID.randomUUID(),
                "els",
                "https://x.example/praised",
                "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.example\","
                        + "\"name\":\"fatima-account-1234567890\"}}"));
    }

    @Test
    void leavesNothingOfThemInAnyTable() throws Exception {
        byte[] proof = "Fatima passed".getBytes(StandardCharsets.UTF_8);
        Statement carrying = Samples.withAttachment("fatima", Samples.sha2(proof));
        Confirmation.await(store.add(
                Tenant.MAIN,
                "{\"mbox\":\"mailto:fatima@example.org\",\"name\":\"Fatima El Amrani\"}",
                List.of(carrying),
                List.of(new Attachment(Samples.sha2(proof), "text/plain", proof))));
        Statement instructed = instructedByFatima();
        Statement inside = Samples.read(Samples.json(
                UUID.randomUUID(),
                "jan",
                "https://x.example/planned",
                "{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:fatima@example.org\"},\"verb\":{\"id\":\""
                        + Samples.COMPLETED + "\"},\"object\":{\"id\":\"https://x.example/a\"}}"));
        Statement commenting = Samples.read(Samples.json(
                UUID.randomUUID(), "piet", "https://x.example/commented", Samples.reference(carrying.id())));
        add(Tenant.MAIN, instructed, inside, commenting, aboutFatima(), Samples.completed("jan"));
        DocumentKey profile = new DocumentKey(DocumentContext.agentProfile(MBOX), "p");
        documents.edit(
                Tenant.MAIN,
                profile,
                present -> Optional.of(new Content("Fatima El Amrani".getBytes(StandardCharsets.UTF_8), "text/plain")));

        Counts preview = forgetting.preview(order(true));
        assertThat(preview.statements().removed()).isEqualTo(2);
        assertThat(preview.statements().changed()).isEqualTo(2);
        assertThat(preview.statements().contents()).isEqualTo(1);
        assertThat(preview.beside().documents()).isEqualTo(1);
        assertThat(EveryTable.texts(database)).anyMatch(text -> text.contains("fatima@example.org"));

        Counts counts = forget(true);

        assertThat(counts.statements()).isEqualTo(preview.statements());
        assertThat(counts.beside()).isEqualTo(preview.beside());
        assertThat(EveryTable.texts(database))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("fatima"))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT)
                        .contains(FATIMA.ids().get(2).value()));
        assertThat(of(MBOX)).isEmpty();
        assertThat(of(ACCOUNT)).isEmpty();
        assertThat(of(new AgentId(Kind.MBOX, "mailto:piet@example.org"))).hasSize(1);
        assertThat(EveryTable.count(database, "statement_key k WHERE k.key = ANY (?)", FATIMA.keys()))
                .isZero();
        assertThat(store.find(Tenant.MAIN, carrying.id())).isEmpty();
        assertThat(store.find(Tenant.MAIN, instructed.id())).isPresent();
        assertThat(documents.find(Tenant.MAIN, profile)).isEmpty();
        assertThat(store.attachments(Tenant.MAIN, Set.of(Samples.sha2(proof)))).isEmpty();
    }

    @Test
    void keepsAPseudonymsStatementsTogether() {
        add(Tenant.MAIN, Samples.completed("fatima"), aboutFatima(), instructedByFatima());
        Counts counts = forget(false);
        assertThat(counts.statements().removed()).isZero();
        assertThat(counts.statements().changed()).isEqualTo(3);
        String text = store.query(Tenant.MAIN, StatementQuery.newest(1))
                .statements()
                .get(0)
                .stored()
                .json();
        String name = text.substring(text.indexOf("urn:gilde:pseudonym\",\"name\":\"") + 29)
                .substring(0, 32);
        assertThat(of(AgentId.account("urn:gilde:pseudonym", name))).hasSize(3);
    }

    @Test
    void isNotUndoneByASenderWhoSendsAgain() {
        Statement gone = Samples.completed("fatima");
        Statement changed = instructedByFatima();
        add(Tenant.MAIN, gone, changed);
        forget(true);
        add(Tenant.MAIN, gone, changed);
        assertThat(store.find(Tenant.MAIN, gone.id())).isEmpty();
        assertThat(store.find(Tenant.MAIN, changed.id()).orElseThrow().stored().json())
                .doesNotContain("fatima");
        assertThat(of(MBOX)).isEmpty();
    }

    @Test
    void doesNotBringBackWhatTheyVoided() {
        Statement target = Samples.completed("jan");
        Statement voiding = Samples.read(Samples.json(
                UUID.randomUUID(), "fatima", "http://adlnet.gov/expapi/verbs/voided", Samples.reference(target.id())));
        add(Tenant.MAIN, target, voiding);
        assertThat(forget(true).statements().changed()).isEqualTo(1);
        assertThat(store.find(Tenant.MAIN, target.id())).isEmpty();
        assertThat(store.findVoided(Tenant.MAIN, target.id())).isPresent();
        assertThat(store.find(Tenant.MAIN, voiding.id()).orElseThrow().stored().json())
                .doesNotContain("fatima");
    }

    @Test
    void leavesWhatIsHeld() {
        Statement held = Samples.completed("fatima");
        add(Tenant.MAIN, held, aboutFatima());
        long hold = holds.place(Tenant.MAIN, Hold.Kind.ACTIVITY, Samples.COURSE, "dispute 12", "ada");
        assertThat(forgetting.preview(order(true)).statements().held()).isEqualTo(1);
        Counts counts = forget(true);
        assertThat(counts.statements().held()).isEqualTo(1);
        assertThat(counts.statements().removed()).isEqualTo(1);
        assertThat(store.find(Tenant.MAIN, held.id())).isPresent();
        assertThat(holds.release(hold, "ada")).isTrue();
        assertThat(holds.release(hold, "ada")).isFalse();
        assertThat(holds.all(Tenant.MAIN).get(0).covered()).isEmpty();
        assertThat(forget(true).statements().removed()).isEqualTo(1);
        assertThat(store.find(Tenant.MAIN, held.id())).isEmpty();
    }

    @Test
    void leavesAHeldPersonWithTheirDocuments() {
        add(Tenant.MAIN, Samples.completed("fatima"));
        DocumentKey profile = new DocumentKey(DocumentContext.agentProfile(MBOX), "p");
        documents.edit(Tenant.MAIN, profile, present -> Optional.of(new Content(new byte[] {1}, "x/y")));
        holds.place(Tenant.MAIN, Hold.Kind.ACTOR, "{\"mbox\":\"mailto:fatima@example.org\"}", "dispute 12", "ada");
        Counts counts = forget(true);
        assertThat(counts.statements().removed()).isZero();
        assertThat(counts.statements().held()).isEqualTo(2);
        assertThat(documents.find(Tenant.MAIN, profile)).isPresent();
    }

    @Test
    void leavesAHeldRegistration() {
        Statement held = with("\"context\":{\"registration\":\"8D3A1B5C-0B1E-4F6A-9C53-0A6D1F1C2B7E\","
                + "\"instructor\":{\"mbox\":\"mailto:fatima@example.org\"}}");
        add(Tenant.MAIN, held);
        String registration = "8d3a1b5c-0b1e-4f6a-9c53-0a6d1f1c2b7e";
        holds.place(Tenant.MAIN, Hold.Kind.REGISTRATION, registration, "dispute 12", "ada");
        assertThat(forget(false).statements().held()).isEqualTo(1);
        assertThat(store.find(Tenant.MAIN, held.id()).orElseThrow().stored().json())
                .contains("fatima");
    }

    @Test
    void leavesOtherTenants() {
        Statement theirs = Samples.completed("fatima");
        add(OTHER, theirs);
        add(Tenant.MAIN, theirs);
        forget(true);
        assertThat(store.find(OTHER, theirs.id())).isPresent();
        assertThat(store.find(Tenant.MAIN, theirs.id())).isEmpty();
    }

    @Test
    void leavesAProofWithoutTheirName() {
        Statement gone = Samples.completed("fatima");
        add(Tenant.MAIN, gone);
        forget(true);
        Removal proof = removals.newest(Tenant.MAIN, 10).get(0);
        assertThat(proof.operator()).isEqualTo("ada");
        assertThat(proof.finished()).isPresent();
        assertThat(proof.counts().statements().removed()).isEqualTo(1);
        String digest = Samples.sha2(("main/" + gone.id()).getBytes(StandardCharsets.UTF_8));
        assertThat(removals.hashes(proof.id(), Optional.empty(), 10))
                .extracting(hash -> hash.toString().replace("-", ""))
                .containsExactly(digest.substring(0, 32));
    }
}
