package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StoredStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that release 0.1.0 filled. */
class EarlierReleaseTest {
    private static final Instant START = Instant.parse("2026-11-01T10:00:00.123456Z");
    private static final int COUNT = 450;
    private final EmbeddedPostgres postgres = EmbeddedPostgres.shared();
    private final HikariDataSource database = TestDatabase.pool(postgres, postgres.createDatabase());
    private final UUID voided = UUID.randomUUID();

    @BeforeEach
    void fill() throws SQLException {
        migrations().target("1").load().migrate();
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement authority =
                    connection.prepareStatement("INSERT INTO xapi.authority (json) VALUES (?)")) {
                authority.setString(1, Samples.AUTHORITY);
                authority.execute();
            }
            for (int sequence = 1; sequence < COUNT; sequence++) {
                insert(connection, sequence, Samples.completed(sequence == 7 ? voided : UUID.randomUUID(), "jan"));
            }
            insert(connection, COUNT, Samples.voiding(voided));
            try (PreparedStatement rest = connection.prepareStatement("INSERT INTO xapi.reference VALUES (?, ?, true);"
                    + " UPDATE xapi.arrival SET sequence = ?, stored = ?; ANALYZE")) {
                rest.setObject(1, voided);
                rest.setLong(2, COUNT);
                rest.setLong(3, COUNT);
                rest.setObject(4, stored(COUNT).atOffset(ZoneOffset.UTC));
                rest.execute();
            }
        }
        migrations().load().migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatItHolds() {
        try (PostgresStatementStore store = new PostgresStatementStore(database);
                PostgresStatementFeed feed = new PostgresStatementFeed(database)) {
            List<KeptStatement> newest =
                    store.query(Tenant.MAIN, of("jan", null, null)).statements();
            assertThat(newest)
                    .extracting(kept -> kept.stored().sequence())
                    .startsWith(449L, 448L)
                    .hasSize(100);
            StoredStatement one = newest.get(0).stored();
            assertThat(one.json()).contains(one.id().toString(), "mailto:jan@example.org");
            assertThat(newest.get(0).authority()).isEqualTo(Samples.AUTHORITY);
            assertThat(store.find(Tenant.MAIN, voided)).isEmpty();
            assertThat(store.findVoided(Tenant.MAIN, voided)).isPresent();
            assertThat(feed.after(448, 10))
                    .extracting(StoredStatement::tenant)
                    .containsExactly(Tenant.MAIN, Tenant.MAIN);
        }
    }

    @Test
    void findsTheMomentsOfBefore() {
        try (PostgresStatementStore store = new PostgresStatementStore(database)) {
            for (int sequence : List.of(1, 99, 100, 101, 250, 449)) {
                long last = Math.min(COUNT - 1, lastOfCommit(sequence));
                assertThat(sequences(store, of("jan", stored(sequence), null)))
                        .hasSize((int) Math.min(100, COUNT - 1 - last));
                assertThat(sequences(store, of("jan", null, stored(sequence)))).startsWith(last);
            }
        }
    }

    @Test
    void growsOnAsBefore() {
        try (PostgresStatementStore store = new PostgresStatementStore(database);
                PostgresStatementFeed feed = new PostgresStatementFeed(database)) {
            Statement repeated = Samples.read(feed.after(0, 1).get(0).json());
            Confirmation.await(
                    store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(repeated, Samples.completed("jan")), List.of()));
            assertThat(feed.newest()).isEqualTo(COUNT + 1);
            assertThat(sequences(store, of("jan", null, null))).startsWith(451L, 449L);
        }
    }

    private static void insert(Connection connection, int sequence, Statement statement) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO xapi.statement (sequence, stored,"
                + " agent, verb, activity, authority, traits, id, json) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)")) {
            insert.setLong(1, sequence);
            insert.setObject(2, stored(sequence).atOffset(ZoneOffset.UTC));
            insert.setLong(3, statement.keys().agent().orElseThrow());
            insert.setLong(4, statement.keys().verb());
            insert.setObject(5, statement.keys().activity().orElse(null), Types.BIGINT);
            insert.setShort(6, Trait.toBits(statement.traits()));
            insert.setObject(7, statement.id());
            insert.setString(8, statement.json());
            insert.execute();
        }
    }

    /** Five to a commit. */
    private static Instant stored(int sequence) {
        return START.plusSeconds((sequence - 1) / 5);
    }

    private static long lastOfCommit(int sequence) {
        return ((sequence - 1) / 5 + 1) * 5L;
    }

    private static StatementQuery of(String person, @Nullable Instant since, @Nullable Instant until) {
        return new StatementQuery(
                Optional.of(new AgentId(AgentId.Kind.MBOX, "mailto:" + person + "@example.org")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                Optional.empty(),
                false,
                100,
                OptionalLong.empty());
    }

    private FluentConfiguration migrations() {
        return Flyway.configure().dataSource(database).schemas("xapi").locations("classpath:db/xapi");
    }

    private static List<Long> sequences(PostgresStatementStore store, StatementQuery query) {
        return store.query(Tenant.MAIN, query).statements().stream()
                .map(kept -> kept.stored().sequence())
                .toList();
    }
}
