package org.gilde.bench.query;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.gilde.bench.SampleStatements;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.postgres.PostgresStatementStore;

/**
 * Fills the store's tables within the database: texts are packed by the store itself, two hundred of them, and repeated;
 * ids and keys differ as those of real Statements do. Indexes are made at the end, from their own definitions.
 */
final class Filler {
    private static final int TEXTS = 200;
    private static final long CHUNK = 500_000;

    private final HikariDataSource database;

    Filler(HikariDataSource database) {
        this.database = database;
    }

    /** Leaves a database that is filled already as it is. */
    void fillTo(long count) throws SQLException, IOException {
        if (arrived() >= count) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            keepTexts(statement);
            run(connection, "prepare.sql");
            keepKeys(connection);
            for (long from = 1; from <= count; from += CHUNK) {
                fill(connection, count, from, Math.min(count, from + CHUNK - 1));
            }
            run(connection, "finish.sql");
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    private void keepTexts(Statement statement) throws SQLException {
        try (PostgresStatementStore store = new PostgresStatementStore(database)) {
            byte[] body = SampleStatements.body(TEXTS).getBytes(StandardCharsets.UTF_8);
            CompletionStage<?> stored = store.add(
                    Tenant.MAIN,
                    Population.AUTHORITY,
                    new StatementReader().readAll(body, XapiVersion.V1_0_3),
                    List.of());
            stored.toCompletableFuture().join();
        }
        statement.execute("CREATE TEMPORARY TABLE texts AS SELECT sequence - 1 AS i, json FROM xapi.statement");
        statement.execute("TRUNCATE xapi.statement, xapi.statement_key, xapi.moment");
    }

    private void keepKeys(Connection connection) throws SQLException {
        keys(connection, "people", Population.PEOPLE, i -> Key.agent(Population.person(i)));
        keys(connection, "modules", Population.MODULES, i -> Key.activity(Population.module(i)));
        keys(connection, "courses", Population.COURSES, i -> Key.relatedActivity(Population.course(i)));
        keys(connection, "verbs", Population.VERBS + 1, i -> Key.verb(Population.verb(i)));
        keys(connection, "registrations", Population.REGISTRATIONS, i -> Key.registration(Population.registration(i)));
        keys(connection, "teachers", Population.TEACHERS, i -> Key.relatedAgent(Population.teacher(i)));
        keys(connection, "sites", 1, i -> Key.relatedActivity(Population.SITE));
    }

    /** Keeps the keys of so many, and of those under -1 and -2. */
    private static void keys(Connection connection, String kind, int count, IntToLongFunction key) throws SQLException {
        int[] numbers = IntStream.range(-2, count).toArray();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO keys SELECT ?, * FROM unnest(?::integer[], ?::bigint[])")) {
            insert.setString(1, kind);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", IntStream.of(numbers).boxed().toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            IntStream.of(numbers).mapToObj(key::applyAsLong).toArray()));
            insert.execute();
        }
    }

    private static void fill(Connection connection, long count, long from, long to) throws SQLException, IOException {
        try (PreparedStatement set = connection.prepareStatement("SELECT set_config('fill.from', ?, false),"
                + " set_config('fill.to', ?, false), set_config('fill.count', ?, false),"
                + " set_config('fill.start', ?, false)")) {
            set.setString(1, Long.toString(from));
            set.setString(2, Long.toString(to));
            set.setString(3, Long.toString(count));
            set.setString(4, Population.START.atOffset(ZoneOffset.UTC).toString());
            set.execute();
        }
        run(connection, "fill.sql");
    }

    private static void run(Connection connection, String script) throws SQLException, IOException {
        try (InputStream in = Objects.requireNonNull(Filler.class.getResourceAsStream(script), script);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private long arrived() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sequence FROM xapi.arrival")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
