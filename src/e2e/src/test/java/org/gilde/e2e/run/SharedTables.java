package org.gilde.e2e.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.gilde.postgres.EmbeddedPostgres;

/** The database of a cluster, seen from outside: what is kept, and a hold on a table, at which a node has to wait. */
public final class SharedTables {
    private final String url;

    SharedTables(String url) {
        this.url = url;
    }

    /** Returns the first column of each row, as text. */
    public List<String> list(String query) {
        try (Connection connection = connect()) {
            return list(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Runs a change. */
    public void change(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Lets nobody write into a table, until it is let go. */
    public Hold hold(String table) {
        return holding("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
    }

    /** Lets nobody change one row of a table, until it is let go; others may be changed, and may refer to it. */
    public Hold holdRow(String table, String which) {
        return holding("SELECT 1 FROM " + table + " WHERE " + which + " FOR NO KEY UPDATE");
    }

    private Hold holding(String sql) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return new Hold(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        return DriverManager.getConnection(url, postgres.user(), postgres.password());
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** What nobody writes. Whoever means to is in the middle of a transaction, for sure. */
    public static final class Hold implements AutoCloseable {
        private static final String WAITING =
                " FROM (SELECT DISTINCT pid FROM pg_locks WHERE NOT granted) w WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))";

        private final Connection connection;

        private Hold(Connection connection) {
            this.connection = connection;
        }

        /** Waits until somebody waits. */
        public void awaitSomeone() {
            await(1);
        }

        /** Waits until so many wait. */
        public void await(int many) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> list(connection, "SELECT pid" + WAITING).size() == many);
        }

        /** Ends what waits, as the server does once it finds that nobody is there to answer to. */
        public void endWhoeverWaits() {
            try {
                list(connection, "SELECT pg_terminate_backend(pid)" + WAITING);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            await(0);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
