package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that refuses, as its own triggers say. */
class TroubleTest {
    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final PostgresStatementFeed feed = new PostgresStatementFeed(database);

    @AfterEach
    void close() {
        feed.close();
        store.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "58030", "25006", "XX000", "40001"})
    void isAnsweredAsUnavailableAndForgottenOnceItIsOver(String state) throws SQLException {
        failWith(state, "TRIGGER trouble BEFORE UPDATE ON xapi.arrival");
        Statement refused = Samples.completed("jan");
        assertThatThrownBy(() -> add(refused)).isInstanceOf(StoreUnavailableException.class);
        assertThat(feed.after(0, 10)).isEmpty();
        execute("DROP TRIGGER trouble ON xapi.arrival");
        add(refused);
        assertThat(feed.after(0, 10)).extracting(StoredStatement::id).containsExactly(refused.id());
    }

    @Test
    void atTheCommitRefusesAll() throws SQLException {
        failWith("53100", "CONSTRAINT TRIGGER trouble AFTER UPDATE ON xapi.arrival DEFERRABLE INITIALLY DEFERRED");
        assertThatThrownBy(() -> add(Samples.completed("jan"))).isInstanceOf(StoreUnavailableException.class);
        assertThat(feed.after(0, 10)).isEmpty();
    }

    @Test
    void withOneRequestSparesTheOthersOfItsGroup() throws Exception {
        execute(
                "ALTER TABLE xapi.statement ADD CONSTRAINT trouble CHECK (id <> 'c0ffee00-0000-4000-8000-000000000000')");
        Statement bad = Samples.completed(UUID.fromString("c0ffee00-0000-4000-8000-000000000000"), "jan");
        Statement good = Samples.completed("piet");
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (java.sql.Statement lock = holder.createStatement()) {
                lock.execute("SELECT pg_advisory_xact_lock" + Arrival.LOCK);
            }
            var first = store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(Samples.completed("els")), List.of());
            var second = store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(bad), List.of());
            var third = store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(good), List.of());
            holder.rollback();
            Confirmation.await(first);
            Confirmation.await(third);
            assertThatThrownBy(() -> Confirmation.await(second)).isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(feed.after(0, 10))
                .extracting(StoredStatement::id)
                .contains(good.id())
                .hasSize(2);
    }

    private void failWith(String state, String trigger) throws SQLException {
        execute(
                "CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '"
                        + state + "', MESSAGE = 'trouble'; END $$; CREATE " + trigger
                        + " FOR EACH ROW EXECUTE FUNCTION trouble()");
    }

    private void add(Statement statement) {
        Confirmation.await(store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(statement), List.of()));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
