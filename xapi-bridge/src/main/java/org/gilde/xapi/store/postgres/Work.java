package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;

/** A piece of work with one connection. */
@FunctionalInterface
interface Work<T> {
    T with(Connection connection) throws SQLException;

    /** Does it outside of a transaction. */
    static <T> T run(DataSource source, String what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The store did not answer: " + what, e);
        }
    }
}
