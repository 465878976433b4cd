package org.gilde.workbench.database;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL with bound values. The text of a query is a constant, checked by the compiler: input can only ever be a
 * value.
 */
public final class Sql {
    private final Database database;

    /** Speaks to that database. */
    public Sql(Database database) {
        this.database = database;
    }

    /** Returns every row of the query. */
    public <T> List<T> list(@CompileTimeConstant final String query, Row<T> row, @Nullable Object... values) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(connection, statement, values);
            try (ResultSet results = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (results.next()) {
                    rows.add(row.read(results));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database did not answer a query of the wiki", e);
        }
    }

    /** Returns the first row of the query, if there is one. */
    public <T> Optional<T> first(@CompileTimeConstant final String query, Row<T> row, @Nullable Object... values) {
        return list(query, row, values).stream().findFirst();
    }

    /** Returns the same as {@link #first}, from what the request has read already where it has. */
    public <T> Optional<T> once(@CompileTimeConstant final String query, Row<T> row, Object... values) {
        return Session.once(database, query, List.of(values), () -> first(query, row, values));
    }

    /** Returns whether the query, whose one column is boolean, says so. */
    public boolean is(@CompileTimeConstant final String query, @Nullable Object... values) {
        return first(query, row -> row.getBoolean(1), values).orElse(false);
    }

    /** Runs a change in the thread's transaction, or in one of its own, and returns how many rows it touched. */
    public int change(@CompileTimeConstant final String statement, @Nullable Object... values) {
        return database.inTransaction(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                bind(connection, prepared, values);
                return prepared.executeUpdate();
            } finally {
                Session.changed();
            }
        });
    }

    /** Runs work in the thread's transaction, or in one of its own. */
    public <T> T together(java.util.function.Supplier<T> work) {
        return database.inTransaction(connection -> work.get());
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(connection, values[i]));
        }
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            return bindable(connection, optional.orElse(null));
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> collection) {
            boolean numbers = collection.stream().anyMatch(Long.class::isInstance);
            return connection.createArrayOf(numbers ? "bigint" : "text", collection.toArray());
        }
        return value;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the current row, without moving on. */
        T read(ResultSet row) throws SQLException;
    }
}
