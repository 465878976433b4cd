package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A piece of work with one connection, outside of a transaction; done twice it does no harm. */
@FunctionalInterface
public interface Work<T> {
    /** Works with the connection, and leaves it open. */
    T with(Connection connection) throws SQLException;

    /** Does it, and once more when the connection turned out to be broken. */
    static <T> T run(DataSource source, String what, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            if (!Connections.isAway(e)) {
                throw Connections.unavailable("did not answer: " + what, e);
            }
        }
        try (Connection connection = Connections.alive(source)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw Connections.unavailable("did not answer: " + what, e);
        }
    }
}
