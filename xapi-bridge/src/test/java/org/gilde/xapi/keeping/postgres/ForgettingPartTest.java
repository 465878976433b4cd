package org.gilde.xapi.keeping.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
import org.gilde.xapi.keeping.Part;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Forgetting what a person did with some Activities")
class ForgettingPartTest {
    private static final AgentId MBOX = new AgentId(AgentId.Kind.MBOX, "mailto:fatima@example.org");
    private static final Person FATIMA = Person.of(List.of(MBOX));
    private static final String QUIZ = "https://lms.example/quiz/3";
    private static final Part COURSE = new Part(Set.of(Samples.COURSE), Set.of(), Optional.empty());

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

    private Statement add(Statement statement) {
        Confirmation.await(store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(statement), List.of()));
        return statement;
    }

    private Statement add(String actor, String object, String more) {
        return add(Samples.read("{\"id\":\"" + UUID.randomUUID() + "\",\"actor\":" + actor + ",\"verb\":{\"id\":\""
                + Samples.COMPLETED + "\"},\"object\":" + object + more + "}"));
    }

    private Statement did(String person, String activity) {
        return add("{\"mbox\":\"mailto:" + person + "@example.org\"}", Samples.activity(activity), "");
    }

    private Statement within(String person, String activity, String kind, String other) {
        return add(
                "{\"mbox\":\"mailto:" + person + "@example.org\"}",
                Samples.activity(activity),
                ",\"context\":{\"contextActivities\":{\"" + kind + "\":[" + Samples.activity(other) + "]}}");
    }

    private static Order order(boolean isDeletion, Part part) {
        return new Order(Tenant.MAIN, FATIMA, isDeletion, false, "ada", part);
    }

    private Counts forget(boolean isDeletion, Part part) {
        Counts preview = forgetting.preview(order(isDeletion, part));
        Counts counts = removals.find(forgetting.forget(order(isDeletion, part)))
                .map(Removal::counts)
                .orElseThrow();
        assertThat(counts).isEqualTo(preview);
        return counts;
    }

    private boolean isThere(Statement statement) {
        return store.find(Tenant.MAIN, statement.id()).isPresent();
    }

    private String text(Statement statement) {
        return store.find(Tenant.MAIN, statement.id()).orElseThrow().stored().json();
    }

    @Test
    void takesTheirsAndNobodyElses() {
        Statement gone = did("fatima", Samples.COURSE);
        Statement other = did("fatima", QUIZ);
        Statement jans = did("jan", Samples.COURSE);
        assertThat(forget(true, COURSE).statements().removed()).isEqualTo(1);
        assertThat(isThere(gone)).isFalse();
        assertThat(isThere(other)).isTrue();
        assertThat(isThere(jans)).isTrue();
        add(gone);
        assertThat(isThere(gone)).as("sent again").isFalse();
        Removal proof = removals.newest(Tenant.MAIN, 1).get(0);
        assertThat(removals.hashes(proof.id(), Optional.empty(), 9)).hasSize(1);
        assertThat(proof.finished()).isPresent();
    }

    @Test
    void takesWhatIsAPartOfItButNoOtherThingThatTheyKeep() {
        Statement question = within("fatima", "https://lms.example/quiz/3#1", "parent", Samples.COURSE);
        Statement spared = within("fatima", QUIZ, "parent", Samples.COURSE);
        Statement grouped = within("fatima", "https://lms.example/forum", "grouping", Samples.COURSE);
        Part part = new Part(Set.of(Samples.COURSE), Set.of(QUIZ), Optional.empty());
        assertThat(forget(true, part).statements().removed()).isEqualTo(1);
        assertThat(isThere(question)).isFalse();
        assertThat(isThere(spared)).isTrue();
        assertThat(isThere(grouped)).isTrue();
        assertThat(forget(true, COURSE).statements().removed()).isEqualTo(1);
        assertThat(isThere(spared)).isFalse();
    }

    @Test
    void takesWhatTheyPlannedToDoWithIt() {
        Statement planned = add(
                "{\"mbox\":\"mailto:fatima@example.org\"}",
                "{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:fatima@example.org\"},\"verb\":{\"id\":\""
                        + Samples.COMPLETED + "\"},\"object\":" + Samples.activity(Samples.COURSE) + "}",
                "");
        assertThat(forget(true, COURSE).statements().removed()).isEqualTo(1);
        assertThat(isThere(planned)).isFalse();
    }

    @Test
    void takesTheirNameOutOfGroupsAndLeavesThemWhereTheyHelped() {
        Statement group = add(
                "{\"objectType\":\"Group\",\"name\":\"Three\",\"member\":[{\"mbox\":\"mailto:fatima@example.org\"},"
                        + "{\"mbox\":\"mailto:jan@example.org\"}]}",
                Samples.activity(Samples.COURSE),
                "");
        Statement instructed = add(
                "{\"mbox\":\"mailto:jan@example.org\"}",
                Samples.activity(Samples.COURSE),
                ",\"context\":{\"instructor\":{\"mbox\":\"mailto:fatima@example.org\"}}");
        assertThat(forget(true, COURSE).statements().changed()).isEqualTo(1);
        assertThat(text(group)).contains("jan@example.org").doesNotContain("fatima");
        assertThat(text(instructed)).contains("fatima");
    }

    @Test
    void takesWhatTheyRemarkedOnItHoweverManyStepsItTakes() {
        Statement first = did("fatima", Samples.COURSE);
        Statement remark = add("{\"mbox\":\"mailto:fatima@example.org\"}", Samples.reference(first.id()), "");
        Statement other = did("fatima", QUIZ);
        Statement kept = add("{\"mbox\":\"mailto:fatima@example.org\"}", Samples.reference(other.id()), "");
        Statement jans = add("{\"mbox\":\"mailto:jan@example.org\"}", Samples.reference(first.id()), "");
        for (int more = 0; more < 210; more++) {
            did("fatima", Samples.COURSE);
        }
        Statement late = add("{\"mbox\":\"mailto:fatima@example.org\"}", Samples.reference(first.id()), "");
        assertThat(forget(true, COURSE).statements().removed()).isEqualTo(213);
        assertThat(isThere(remark)).isFalse();
        assertThat(isThere(late)).isFalse();
        assertThat(isThere(kept)).isTrue();
        assertThat(isThere(jans)).isTrue();
    }

    @Test
    void leavesVoidWhatTheyVoidedWithoutTheirName() {
        Statement first = did("fatima", Samples.COURSE);
        Statement jans = did("jan", Samples.COURSE);
        Statement own = add(voiding("fatima", first));
        Statement others = add(voiding("fatima", jans));
        Statement admins = add(voiding("admin", did("fatima", Samples.COURSE)));
        assertThat(forget(true, COURSE).statements().changed()).isEqualTo(2);
        assertThat(store.findVoided(Tenant.MAIN, first.id())).isEmpty();
        assertThat(store.findVoided(Tenant.MAIN, jans.id())).isPresent();
        assertThat(isThere(jans)).isFalse();
        assertThat(text(own)).doesNotContain("fatima");
        assertThat(text(others)).doesNotContain("fatima");
        assertThat(isThere(admins)).isTrue();
    }

    private static Statement voiding(String person, Statement target) {
        return Samples.read(Samples.json(
                UUID.randomUUID(), person, "http://adlnet.gov/expapi/verbs/voided", Samples.reference(target.id())));
    }

    @Test
    void putsAPseudonymInTheirPlace() {
        Statement changed = did("fatima", Samples.COURSE);
        Statement other = did("fatima", QUIZ);
        assertThat(forget(false, COURSE).statements().changed()).isEqualTo(1);
        assertThat(text(changed)).contains("urn:gilde:pseudonym").doesNotContain("fatima");
        assertThat(text(other)).contains("fatima");
    }

    @Test
    void leavesWhatIsHeld() {
        Statement held = did("fatima", Samples.COURSE);
        holds.place(Tenant.MAIN, Hold.Kind.ACTIVITY, Samples.COURSE, "dispute 12", "ada");
        Counts counts = forget(true, COURSE);
        assertThat(counts.statements().held()).isEqualTo(1);
        assertThat(counts.statements().removed()).isZero();
        assertThat(isThere(held)).isTrue();
    }

    @Test
    void leavesWhatHappensAfterwards() {
        Statement before = did("fatima", Samples.COURSE);
        Instant until =
                store.find(Tenant.MAIN, before.id()).orElseThrow().stored().stored();
        Statement after = did("fatima", Samples.COURSE);
        Statement late = add(
                "{\"mbox\":\"mailto:fatima@example.org\"}",
                Samples.activity(Samples.COURSE),
                ",\"timestamp\":\"2020-01-01T00:00:00Z\"");
        Part part = new Part(Set.of(Samples.COURSE), Set.of(), Optional.of(until));
        assertThat(forget(true, part).statements().removed()).isEqualTo(2);
        assertThat(isThere(after)).isTrue();
        assertThat(isThere(late)).isFalse();
    }

    @Test
    void takesTheirStateOfThatActivityOnly() {
        DocumentKey state = state(Samples.COURSE);
        DocumentKey other = state(QUIZ);
        DocumentKey profile = new DocumentKey(DocumentContext.agentProfile(MBOX), "p");
        for (DocumentKey key : List.of(state, other, profile)) {
            documents.edit(Tenant.MAIN, key, present -> Optional.of(new Content(new byte[] {1}, "x/y")));
        }
        assertThat(forget(true, COURSE).beside().documents()).isEqualTo(1);
        assertThat(documents.find(Tenant.MAIN, state)).isEmpty();
        assertThat(documents.find(Tenant.MAIN, other)).isPresent();
        assertThat(documents.find(Tenant.MAIN, profile)).isPresent();
    }

    @Test
    void takesWhatWasRefusedAndNamesThatActivity() throws SQLException {
        refused("{\"actor\":{\"mbox\":\"mailto:fatima@example.org\"},\"object\":{\"id\":\"" + Samples.COURSE + "\"}}");
        refused("{\"actor\":{\"mbox\":\"mailto:fatima@example.org\"},\"object\":{\"id\":\"" + QUIZ + "\"}}");
        refused("{\"actor\":{\"mbox\":\"mailto:jan@example.org\"},\"object\":{\"id\":\"" + Samples.COURSE + "\"}}");
        assertThat(forget(true, COURSE).beside().quarantined()).isEqualTo(1);
        assertThat(EveryTable.texts(database)).anyMatch(text -> text.contains(QUIZ));
    }

    private void refused(String json) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO xapi.quarantine (id, content_key, tenant, credential, authority, version, index,"
                                + " path, rule, specification, received, last_received, json)"
                                + " VALUES (gen_random_uuid(), gen_random_uuid(), 'main', 'moodle',"
                                + " '{\"mbox\":\"mailto:fatima@example.org\"}', '2.0.0', 0, '', '', '', now(), now(), ?)")) {
            insert.setString(1, json);
            insert.executeUpdate();
        }
    }

    private static DocumentKey state(String activity) {
        return new DocumentKey(DocumentContext.state(activity, MBOX, Optional.empty()), "bookmark");
    }

    @Test
    void isGoneOnWithAsItWasOrdered() {
        did("fatima", Samples.COURSE);
        Statement other = did("fatima", QUIZ);
        Part part = new Part(Set.of(Samples.COURSE), Set.of(QUIZ), Optional.of(Instant.parse("2100-01-01T00:00:00Z")));
        long removal = forgetting.begin(order(true, part));
        Forgetting again =
                new Forgetting(new PostgresAmendments(database), new PostgresTraces(database), holds, removals);
        again.unfinished().forEach(again::carryOut);
        assertThat(removals.find(removal).orElseThrow().counts().statements().removed())
                .isEqualTo(1);
        assertThat(isThere(other)).isTrue();
    }

    @Test
    void isNotLookedForEverywhere() {
        assertThatThrownBy(() -> new Order(Tenant.MAIN, FATIMA, true, true, "ada", COURSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("everywhere");
    }
}
