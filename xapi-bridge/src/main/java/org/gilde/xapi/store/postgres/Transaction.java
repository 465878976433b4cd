package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done whole or not at all. */
public final class Transaction {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private Transaction() {}

    /**
     * Does it and commits, once more when the connection turned out to be broken before. A failure of the work undoes
     * it.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the database did not answer, or did not confirm: then it
     *     may be done all the same
     */
    public static <T> T run(DataSource source, String what, Work<T> work) {
        try {
            return commit(source.getConnection(), what, work);
        } catch (SQLException e) {
            if (!Connections.isAway(e)) {
                throw Connections.unavailable("did not answer: " + what, e);
            }
        }
        try {
            return commit(Connections.alive(source), what, work);
        } catch (SQLException e) {
            throw Connections.unavailable("did not answer: " + what, e);
        }
    }

    private static <T> T commit(Connection opened, String what, Work<T> work) throws SQLException {
        try (Connection connection = opened) {
            connection.setAutoCommit(false);
            T result = attempt(connection, work);
            confirm(connection, what);
            Connections.autoCommit(connection);
            return result;
        }
    }

    private static <T> T attempt(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.with(connection);
            done = true;
            return result;
        } finally {
            if (!done) {
                undo(connection);
            }
        }
    }

    /** Its own failure is of no account: the database undoes what a broken connection left. */
    private static void undo(Connection connection) {
        try {
            connection.rollback();
            Connections.autoCommit(connection);
        } catch (SQLException e) {
            LOG.debug("The work of a broken connection is undone by the database", e);
        }
    }

    private static void confirm(Connection connection, String what) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Connections.unavailable("did not confirm: " + what, e);
        }
    }
}
