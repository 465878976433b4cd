package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.store.StatementQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query reads along one key's index, however common the key and however old its Statements. */
class QueryPlanTest {
    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final AgentId OLD = AgentId.account("https://lms.example", "old");
    private static final String FILL =
            """
            INSERT INTO xapi.statement (sequence, stored, happened, agent, verb, activity, registration, authority, traits,
              id, json, tenant) SELECT g, timestamptz '2026-01-01' + g * interval '1 second', NULL,
              CASE WHEN g < 400 THEN ? ELSE hashint8extended(g % 500, 1) END,
              CASE WHEN g % 3 = 0 THEN ? ELSE hashint8extended(g % 50, 2) END,
              hashint8extended(g % 200, 3), hashint8extended(g % 2000, 4), 1, 0, gen_random_uuid(), convert_to(repeat(md5(g::text), 16), 'UTF8'), 1
            FROM generate_series(1, 100000) g""";

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement fill = connection.prepareStatement(FILL);
                Statement statement = connection.createStatement()) {
            fill.setLong(1, Key.agent(OLD));
            fill.setLong(2, Key.verb("a:common"));
            fill.execute();
            statement.execute(
                    "INSERT INTO xapi.statement_key SELECT hashint8extended(g % 100, 5), g FROM generate_series(1, 100000) g");
            statement.execute("VACUUM ANALYZE");
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({"false,true,statement_verb", "true,false,statement_agent", "true,true,statement_agent"})
    void readsAlongTheIndexOfItsRarestKey(boolean byAgent, boolean byVerb, String index) throws SQLException {
        StatementQuery query = new StatementQuery(
                Optional.of(OLD).filter(agent -> byAgent),
                Optional.of("a:common").filter(verb -> byVerb),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                50,
                OptionalLong.empty());
        assertThat(plan(query))
                .contains("Index Scan using " + index)
                .doesNotContain("Seq Scan on statement", "Hash Join", "Bitmap");
    }

    private static String plan(StatementQuery query) throws SQLException {
        QuerySql sql = QuerySql.of(query, (short) 1, 0);
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql.text())) {
            sql.bind(connection, explain);
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
