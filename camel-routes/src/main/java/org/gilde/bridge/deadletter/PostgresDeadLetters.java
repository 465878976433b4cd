package org.gilde.bridge.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;

/** The letters in PostgreSQL. */
public final class PostgresDeadLetters implements DeadLetters {
    private static final String COLUMNS = "SELECT id, route, sequence, hash, reason, since FROM bridge.dead_letter";

    private final DataSource database;

    /** Keeps them in this database. */
    public PostgresDeadLetters(DataSource database) {
        this.database = database;
    }

    /** Adds letters within a transaction of the caller; the same Statement on the same route stays one letter. */
    public static void add(Connection connection, List<DeadLetter> letters) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bridge.dead_letter (route, sequence, hash, reason, since)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (route, sequence)"
                        + " DO UPDATE SET reason = excluded.reason, since = excluded.since")) {
            for (DeadLetter letter : letters) {
                insert.setString(1, letter.route());
                insert.setLong(2, letter.sequence());
                insert.setString(3, letter.hash());
                insert.setString(4, letter.reason());
                insert.setTimestamp(5, Timestamp.from(letter.since()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void add(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            add(connection, letters);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The dead letters could not be kept", e);
        }
    }

    @Override
    public List<DeadLetter> oldest(int limit) {
        return ask(COLUMNS + " ORDER BY id LIMIT ?", limit, query -> {
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row));
                }
            }
            return letters;
        });
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return ask(COLUMNS + " WHERE id = ?", id, query -> {
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        });
    }

    @Override
    public long count() {
        return ask("SELECT count(*) FROM bridge.dead_letter WHERE id > ?", 0, query -> {
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override
    public boolean drop(long id) {
        return ask("DELETE FROM bridge.dead_letter WHERE id = ?", id, query -> query.executeUpdate() == 1);
    }

    @Override
    public int dropBefore(Instant moment) {
        return ask(
                "DELETE FROM bridge.dead_letter WHERE since < ?",
                Timestamp.from(moment),
                PreparedStatement::executeUpdate);
    }

    private <T> T ask(String sql, Object parameter, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, parameter);
            return work.on(query);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The dead letters could not be read", e);
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("route"),
                row.getLong("sequence"),
                row.getString("hash"),
                row.getString("reason"),
                row.getTimestamp("since").toInstant());
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement query) throws SQLException;
    }
}
