package org.gilde.workbench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What only one node at a time does over one database, as under a lock of the cluster. */
public final class Turn {
    private Turn() {}

    /**
     * Runs work in the thread's transaction, once no other node is within work of that name. The turn ends with the
     * transaction, and with the node.
     *
     * @throws DatabaseException if the database refused or did not answer
     */
    public static <T> T take(Database database, String name, Database.Work<T> work) {
        return database.inTransaction(connection -> {
            await(connection, name);
            return work.with(connection);
        });
    }

    private static void await(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended('workbench ' || ?, 0))")) {
            lock.setString(1, name);
            lock.execute();
        }
    }
}
