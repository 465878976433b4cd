package org.gilde.workbench.database;

import java.sql.Connection;
import java.sql.SQLException;

/** One connection lent to one thread: rolled back when closed, unless it was committed. */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private boolean failed;
    private boolean committed;

    Transaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    /** Marks it as one that can only be rolled back: something within it failed. */
    void fail() {
        failed = true;
    }

    /** Commits. As with Spring, who swallowed an inner failure must not believe that the rest was kept. */
    void commit() throws SQLException {
        if (failed) {
            throw new SQLException("rolled back, because a transaction within this one failed");
        }
        connection.commit();
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        if (!committed) {
            Session.changed(); // back to what was before
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
