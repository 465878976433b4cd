package org.gilde.bridge.drop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;

/** The claims in PostgreSQL, by its clock. */
final class PostgresClaims implements Claims {
    private static final String CLAIM = "INSERT INTO bridge.drop_file (file, node, lease)"
            + " VALUES (?, ?, now() + ? * interval '1 millisecond') ON CONFLICT (file) WHERE lease IS NOT NULL"
            + " DO UPDATE SET node = excluded.node, lease = excluded.lease, began = now(), ended = NULL, outcome = NULL,"
            + " taken = 0, refused = 0 WHERE drop_file.lease < now()";
    private static final String MINE = " WHERE file = ? AND node = ? AND lease IS NOT NULL";
    private static final String FORGET =
            "DELETE FROM bridge.drop_file WHERE lease IS NULL AND ended < now() - interval '30 days'";
    private static final String NEWEST = "SELECT id, file, node, began, ended, coalesce(outcome, 'reading') AS outcome,"
            + " taken, refused FROM bridge.drop_file ORDER BY id DESC LIMIT ?";

    private final DataSource database;
    private final String node;
    private final Duration lease;

    /** Claims for this node, for so long at a time. */
    PostgresClaims(DataSource database, String node, Duration lease) {
        this.database = database;
        this.node = node;
        this.lease = lease;
    }

    @Override
    public boolean claim(String file) {
        return ask(CLAIM, update -> changed(update, file, node, lease.toMillis())) == 1;
    }

    @Override
    public long number(String file) {
        return ask("SELECT id FROM bridge.drop_file" + MINE, query -> {
                    fill(query, file, node);
                    try (ResultSet row = query.executeQuery()) {
                        return row.next() ? Optional.of(row.getLong("id")) : Optional.<Long>empty();
                    }
                })
                .orElseThrow(ClaimLostException::new);
    }

    @Override
    public void renew(String file) {
        String renew = "UPDATE bridge.drop_file SET lease = now() + ? * interval '1 millisecond'" + MINE;
        demandOne(ask(renew, update -> changed(update, lease.toMillis(), file, node)));
    }

    @Override
    public void finish(String file, Tally tally) {
        String finish = "UPDATE bridge.drop_file SET ended = now(), outcome = ?, taken = ?, refused = ?" + MINE;
        String outcome = tally.isRefused() ? "refused" : "done";
        demandOne(ask(finish, update -> changed(update, outcome, tally.taken(), tally.refused(), file, node)));
        ask(FORGET, PreparedStatement::executeUpdate);
    }

    private static void demandOne(int changed) {
        if (changed != 1) {
            throw new ClaimLostException();
        }
    }

    @Override
    public void release(String file) {
        ask("DELETE FROM bridge.drop_file" + MINE + " AND ended IS NULL", update -> changed(update, file, node));
        ask("UPDATE bridge.drop_file SET lease = NULL" + MINE, update -> changed(update, file, node));
    }

    @Override
    public List<Dropped> newest(int limit) {
        return ask(NEWEST, query -> {
            query.setInt(1, limit);
            List<Dropped> files = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    files.add(dropped(row));
                }
            }
            return files;
        });
    }

    private static Dropped dropped(ResultSet row) throws SQLException {
        return new Dropped(
                row.getLong("id"),
                row.getString("file"),
                row.getString("node"),
                row.getTimestamp("began").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended")).map(Timestamp::toInstant),
                row.getString("outcome"),
                row.getLong("taken"),
                row.getLong("refused"));
    }

    private static int changed(PreparedStatement update, Object... parameters) throws SQLException {
        fill(update, parameters);
        return update.executeUpdate();
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private <T> T ask(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The claims on files could not be read or written", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
