package org.gilde.bridge.pull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;

/** The positions in PostgreSQL. */
public final class PostgresPositions implements Positions {
    private static final String FIND = "SELECT since, more FROM bridge.pull_position WHERE source = ? AND question = ?";
    private static final String SAVE = "INSERT INTO bridge.pull_position (source, question, since, more)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET question = excluded.question,"
            + " since = excluded.since, more = excluded.more, moved = now()";

    private final DataSource database;

    /** Keeps them in this database. */
    public PostgresPositions(DataSource database) {
        this.database = database;
    }

    @Override
    public Position find(String source, String question) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, source);
            query.setString(2, question);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? position(row) : Position.BEGINNING;
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("The position in a source could not be read", e);
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                Optional.ofNullable(row.getString(1)).map(Instant::parse), Optional.ofNullable(row.getString(2)));
    }

    @Override
    public void save(String source, String question, Position position) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(SAVE)) {
            insert.setString(1, source);
            insert.setString(2, question);
            insert.setString(3, position.since().map(Instant::toString).orElse(null));
            insert.setString(4, position.more().orElse(null));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnavailableException("The position in a source could not be kept", e);
        }
    }
}
