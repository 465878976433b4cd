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
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
            }
            return new Hold(connection, table);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
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

    /** A table that nobody writes into. Whoever means to is in the middle of a transaction, for sure. */
    public static final class Hold implements AutoCloseable {
        private final Connection connection;
        private final String waiting;

        private Hold(Connection connection, String table) {
            this.connection = connection;
            this.waiting = "FROM pg_locks WHERE NOT granted AND relation = '" + table + "'::regclass AND database ="
                    + " (SELECT oid FROM pg_database WHERE datname = current_database())";
        }

        /** Waits until somebody waits. */
        public void awaitSomeone() {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !list(connection, "SELECT pid " + waiting).isEmpty());
        }

        /** Ends what waits, as the server does once it finds that nobody is there to answer to. */
        public void endWhoeverWaits() {
            try {
                list(connection, "SELECT pg_terminate_backend(pid) " + waiting);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> list(connection, "SELECT pid " + waiting)
                    .isEmpty());
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
