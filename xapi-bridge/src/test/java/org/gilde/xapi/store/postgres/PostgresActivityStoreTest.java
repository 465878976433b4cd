package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.StatementConflictException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresActivityStoreTest {
    private static final JsonReader READER = new JsonReader(100);
    private static final Tenant OTHERS = new Tenant("others");

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore statements = new PostgresStatementStore(database);
    private final PostgresActivityStore activities = new PostgresActivityStore(database);

    @AfterEach
    void close() {
        statements.close();
        database.close();
    }

    @Test
    void knowsADefinitionAsSoonAsItsStatementIsAnswered() {
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'One'}"));
        assertThat(definition(Tenant.MAIN, "a:1")).contains(json("{'name':{'en':'One'}}"));
        assertThat(definition(Tenant.MAIN, "a:2")).isEmpty();
        assertThat(definition(OTHERS, "a:1")).isEmpty();
    }

    @Test
    void knowsManyDefinitionsAtOnce() {
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'One'}"), defining("a:2", "'name':{'en':'Two'}"));
        add(OTHERS, defining("a:3", "'name':{'en':'Theirs'}"));
        assertThat(activities.definitions(Tenant.MAIN, Set.of("a:1", "a:2", "a:3", "a:4")))
                .containsOnlyKeys("a:1", "a:2")
                .extractingByKey("a:2")
                .isEqualTo(activities.definition(Tenant.MAIN, "a:2").orElseThrow());
        assertThat(activities.definitions(Tenant.MAIN, Set.of())).isEmpty();
    }

    @Test
    void mergesWhatStatementsSayOneAfterTheOtherAndInOneBatch() {
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'One'}"), defining("a:1", "'name':{'fr':'Un'}"));
        add(Tenant.MAIN, defining("a:1", "'type':'t:1'"));
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'First'}"));
        add(OTHERS, defining("a:1", "'name':{'en':'Theirs'}"));
        assertThat(definition(Tenant.MAIN, "a:1")).contains(json("{'name':{'en':'First','fr':'Un'},'type':'t:1'}"));
        assertThat(definition(OTHERS, "a:1")).contains(json("{'name':{'en':'Theirs'}}"));
    }

    @Test
    void letsTheLastWordCountEvenWhenItWasSaidBefore() {
        Stream.of("One", "Two", "One")
                .forEach(name -> add(Tenant.MAIN, defining("a:1", "'name':{'en':'" + name + "'}")));
        assertThat(definition(Tenant.MAIN, "a:1")).contains(json("{'name':{'en':'One'}}"));
    }

    @Test
    void leavesDefinitionsOfThoseWhoMayNotDefine() {
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'One'}").withoutDefinitions());
        assertThat(definition(Tenant.MAIN, "a:1")).isEmpty();
    }

    @Test
    void learnsNothingFromARefusedStatement() {
        UUID id = UUID.randomUUID();
        add(Tenant.MAIN, Samples.completed(id, "jan"));
        Statement other = Samples.read(Samples.json(
                id, "jan", Samples.COMPLETED, "{\"id\":\"a:1\",\"definition\":{\"name\":{\"en\":\"One\"}}}"));
        CompletionStage<?> refused = statements.add(Tenant.MAIN, Samples.AUTHORITY, List.of(other), List.of());
        assertThat(refused.toCompletableFuture())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(StatementConflictException.class);
        assertThat(definition(Tenant.MAIN, "a:1")).isEmpty();
    }

    @Test
    void takesDefinitionsFromSeveralProcessesAtOnce() {
        try (PostgresStatementStore second = new PostgresStatementStore(database)) {
            List<CompletionStage<?>> answers = IntStream.range(0, 200)
                    .<CompletionStage<?>>mapToObj(at -> {
                        Statement statement = defining("a:" + at % 3, "'name':{'l" + letter(at) + "':'" + at + "'}");
                        Statement reverse =
                                defining("a:" + (2 - at % 3), "'name':{'m" + letter(at) + "':'" + at + "'}");
                        return (at % 2 == 0 ? statements : second)
                                .add(Tenant.MAIN, Samples.AUTHORITY, List.of(statement, reverse), List.of());
                    })
                    .toList();
            answers.forEach(answer -> answer.toCompletableFuture().join());
        }
        long names = IntStream.range(0, 3)
                .map(at -> definition(Tenant.MAIN, "a:" + at)
                        .orElseThrow()
                        .path("name")
                        .size())
                .sum();
        assertThat(names).isEqualTo(2 * 26 * 3);
    }

    @Test
    void looksUpWhatCameBeforeDefinitionsWereKept() throws SQLException {
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'Old','nl':'Oud'}"));
        add(
                Tenant.MAIN,
                Samples.read(Samples.json(UUID.randomUUID(), "jan", Samples.COMPLETED, Samples.activity("a:2"))
                        .replaceFirst(
                                "\\{",
                                "{\"context\":{\"contextActivities\":{\"parent\":"
                                        + "[{\"id\":\"a:1\",\"definition\":{\"type\":\"t:1\"}}]}},")));
        try (Connection connection = database.getConnection();
                java.sql.Statement sql = connection.createStatement()) {
            sql.execute("DELETE FROM xapi.activity");
            sql.execute("UPDATE xapi.activity_origin SET sequence = (SELECT sequence FROM xapi.arrival)");
        }
        assertThat(definition(Tenant.MAIN, "a:1")).contains(json("{'name':{'en':'Old','nl':'Oud'},'type':'t:1'}"));
        add(Tenant.MAIN, defining("a:1", "'name':{'en':'New'}"));
        assertThat(definition(Tenant.MAIN, "a:1")).contains(json("{'name':{'en':'New','nl':'Oud'},'type':'t:1'}"));
        assertThat(definition(OTHERS, "a:1")).isEmpty();
    }

    private static String letter(int at) {
        return String.valueOf((char) ('a' + at % 26));
    }

    private void add(Tenant tenant, Statement... sent) {
        statements
                .add(tenant, Samples.AUTHORITY, List.of(sent), List.of())
                .toCompletableFuture()
                .join();
    }

    private Optional<JsonNode> definition(Tenant tenant, String id) {
        return activities.definition(tenant, id).map(READER::tree);
    }

    private static Statement defining(String id, String definition) {
        String object = "{'id':'" + id + "','definition':{" + definition + "}}";
        return Samples.read(Samples.json(UUID.randomUUID(), "jan", Samples.COMPLETED, object.replace('\'', '"')));
    }

    private static JsonNode json(String text) {
        return READER.tree(text.replace('\'', '"'));
    }
}
