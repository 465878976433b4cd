package org.gilde.bridge.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.deadletter.PostgresDeadLetters;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresFeedCursorTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private final PostgresFeedCursor cursor = new PostgresFeedCursor(DATABASE, "delivery");
    private final PostgresDeadLetters letters = new PostgresDeadLetters(DATABASE);

    @BeforeAll
    static void migrate() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        DATABASE.setUrl(postgres.createDatabase());
        DATABASE.setUser(postgres.user());
        DATABASE.setPassword(postgres.password());
        Flyway.configure()
                .dataSource(DATABASE)
                .schemas("bridge")
                .locations("classpath:db/bridge")
                .load()
                .migrate();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("TRUNCATE bridge.feed_cursor, bridge.dead_letter");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String asked(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static DeadLetter letter(long sequence, String reason) {
        return DeadLetter.of("delivery", sequence, new UUID(1, sequence), reason, NOW);
    }

    @Test
    void beginsAtTheBeginningAndRemembersWhereItWas() {
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            assertThat(held.sequence()).isZero();
            held.advance(7, List.of());
            assertThat(held.sequence()).isEqualTo(7);
            assertThat(cursor.position()).isEqualTo(7);
        }
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            assertThat(held.sequence()).isEqualTo(7);
        }
    }

    /** A disk that has to be waited for at each step would be most of what catching up takes. */
    @Test
    void waitsForTheDiskOnlyForWhatMayNotBeLost() throws SQLException {
        execute("CREATE TABLE bridge.seen (id serial, waits text)");
        execute(
                "CREATE FUNCTION bridge.see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " INSERT INTO bridge.seen (waits) VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$");
        execute(
                "CREATE TRIGGER see AFTER INSERT OR UPDATE ON bridge.feed_cursor FOR EACH ROW EXECUTE FUNCTION bridge.see()");
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            held.advance(1, List.of());
            held.advance(2, List.of(letter(2, "refused")));
            held.advance(3, List.of());
            held.rewind(1);
        } finally {
            execute("DROP TRIGGER see ON bridge.feed_cursor");
        }
        assertThat(asked("SELECT string_agg(waits, ' ' ORDER BY id) FROM bridge.seen"))
                .isEqualTo("off on off on");
    }

    /** Lends out that one connection, whatever becomes of it, as a pool does. */
    private static PGSimpleDataSource pool(Connection only) {
        Connection lent = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null : method.invoke(only, arguments));
        return new PGSimpleDataSource() {
            @Override
            public Connection getConnection() {
                return lent;
            }
        };
    }

    @Test
    void leavesItsConnectionAsItFoundIt() throws SQLException {
        try (Connection only = DATABASE.getConnection()) {
            new PostgresFeedCursor(pool(only), "pooled").hold().orElseThrow().close();
            try (ResultSet row = only.createStatement().executeQuery("SHOW synchronous_commit")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("on");
            }
        }
    }

    @Test
    void isNotHeldForEverByAConnectionOnWhichItCouldNotBeRead() throws SQLException {
        execute("ALTER TABLE bridge.feed_cursor RENAME TO elsewhere");
        try (Connection only = DATABASE.getConnection()) {
            assertThatThrownBy(() -> new PostgresFeedCursor(pool(only), "delivery").hold())
                    .isInstanceOf(StoreUnavailableException.class);
            execute("ALTER TABLE bridge.elsewhere RENAME TO feed_cursor");
            await().untilAsserted(
                            () -> assertThat(cursor.hold()).isPresent().get().satisfies(FeedCursor.Held::close));
        }
    }

    @Test
    void movesBackWhenAskedAndNeverForwardByThat() {
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            held.advance(7, List.of());
            held.rewind(9);
            assertThat(held.sequence()).isEqualTo(7);
            held.rewind(2);
            assertThat(held.sequence()).isEqualTo(2);
            held.advance(3, List.of());
        }
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            assertThat(held.sequence()).isEqualTo(3);
        }
    }

    @Test
    void isHeldByOneAtATimeAndByEachReaderApart() {
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            assertThat(cursor.hold()).isEmpty();
            assertThat(new PostgresFeedCursor(DATABASE, "forward").hold())
                    .isPresent()
                    .get()
                    .satisfies(FeedCursor.Held::close);
            held.advance(1, List.of());
        }
        assertThat(cursor.hold()).isPresent().get().satisfies(FeedCursor.Held::close);
    }

    @Test
    void neverMovesBack() {
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            held.advance(7, List.of());
            held.advance(5, List.of());
            assertThat(held.sequence()).isEqualTo(7);
        }
        assertThat(cursor.hold().orElseThrow()).satisfies(held -> {
            assertThat(held.sequence()).isEqualTo(7);
            held.close();
        });
    }

    @Test
    void keepsWhatWasNotDeliveredInTheSameTransaction() {
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            held.advance(3, List.of(letter(2, "first"), letter(3, "x")));
            String tooMuchForText = "\u0000";
            assertThatThrownBy(() -> held.advance(9, List.of(letter(8, tooMuchForText))))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(held.sequence()).isEqualTo(3);
            held.advance(4, List.of(letter(2, "second")));
        }
        assertThat(letters.oldest(10)).extracting(DeadLetter::reason).containsExactly("second", "x");
        assertThat(letters.count()).isEqualTo(2);
    }

    @Test
    void isLostWithItsConnectionAndThenCanNotMove() throws SQLException {
        FeedCursor.Held lost = cursor.hold().orElseThrow();
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND datname = current_database()");
        assertThatThrownBy(() -> lost.advance(5, List.of())).isInstanceOf(StoreUnavailableException.class);
        lost.close();
        assertThat(cursor.hold().orElseThrow()).satisfies(held -> {
            assertThat(held.sequence()).isZero();
            held.close();
        });
    }

    @Test
    void lettersAreFoundDroppedAndForgotten() {
        try (FeedCursor.Held held = cursor.hold().orElseThrow()) {
            held.advance(3, List.of(letter(2, "x"), letter(3, "x")));
        }
        DeadLetter first = letters.oldest(1).get(0);
        assertThat(first.hash()).hasSize(64);
        assertThat(letters.find(first.id())).contains(first);
        assertThat(letters.drop(first.id())).isTrue();
        assertThat(letters.drop(first.id())).isFalse();
        assertThat(letters.find(first.id())).isEmpty();
        assertThat(letters.dropBefore(NOW)).isZero();
        assertThat(letters.dropBefore(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(letters.count()).isZero();
    }

    @Test
    void saysWhenTheDatabaseIsAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        assertThatThrownBy(() -> new PostgresFeedCursor(nowhere, "delivery").hold())
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> new PostgresFeedCursor(nowhere, "delivery").position())
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> new PostgresDeadLetters(nowhere).add(List.of(letter(1, "x"))))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> new PostgresDeadLetters(nowhere).count())
                .isInstanceOf(StoreUnavailableException.class);
    }
}
