package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves connections as a pool wants them back. */
final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private static final int MOST_BROKEN = 100;

    private Connections() {}

    /** Connection lost (08), shutting down (57P), too many connections (53300); no state is a pool without connections. */
    static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }

    /** Says whether what was to be stored is at fault (22, 23, 54), not the database. */
    static boolean isOfContent(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }

    /** Names the failure by PostgreSQL's code: its own words may quote what was to be stored. */
    static StoreUnavailableException unavailable(String what, SQLException e) {
        return new StoreUnavailableException("The store " + what + " (SQL state " + e.getSQLState() + ")", e);
    }

    /** Returns one that answers: after the database was away a pool may hold many that do not. */
    static Connection alive(DataSource source) throws SQLException {
        for (int tries = 0; ; tries++) {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1"); // its failure, not isValid, has a pool throw a connection away
                return connection;
            } catch (SQLException e) {
                connection.close();
                if (tries == MOST_BROKEN) {
                    throw e;
                }
            }
        }
    }

    static void rollBack(Connection connection, SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    static void autoCommit(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("A broken connection goes back to its pool", e);
        }
    }
}
