package org.gilde.bridge.cursor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.deadletter.PostgresDeadLetters;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cursor in PostgreSQL. It is held by a session lock, not by a row lock: a transaction that stays open while the
 * app thinks would hold back the feed of everybody. The cursor moves on the very connection that has the lock, so that
 * a node which lost it can not move it.
 */
public final class PostgresFeedCursor implements FeedCursor {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresFeedCursor.class);
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('gilde.cursor.' || ?, 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('gilde.cursor.' || ?, 0))";
    private static final String READ = "SELECT coalesce(max(sequence), 0) FROM bridge.feed_cursor WHERE reader = ?";
    private static final String MOVE = "INSERT INTO bridge.feed_cursor (reader, sequence) VALUES (?, ?)"
            + " ON CONFLICT (reader) DO UPDATE SET sequence = excluded.sequence, moved = now()"
            + " WHERE feed_cursor.sequence < excluded.sequence";

    private static final String BACK =
            "UPDATE bridge.feed_cursor SET sequence = ?, moved = now() WHERE reader = ? AND sequence > ?";

    private final DataSource database;
    private final String reader;

    /** Keeps the cursor of this reader. */
    public PostgresFeedCursor(DataSource database, String reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public Optional<Held> hold() {
        try {
            Connection connection = database.getConnection();
            try {
                if (ask(connection, LOCK).orElse(false)) {
                    return Optional.of(new Session(connection, sequence(connection)));
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException e) {
                giveUp(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("The cursor could not be read", e);
        }
    }

    /** Ends a connection that may have the lock: back in the pool it would hold it for ever. */
    private static void giveUp(Connection connection) throws SQLException {
        try (connection) {
            connection.abort(Runnable::run);
        }
    }

    @Override
    public long position() {
        try (Connection connection = database.getConnection()) {
            return sequence(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The cursor could not be read", e);
        }
    }

    private Optional<Boolean> ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, reader);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
            }
        }
    }

    private long sequence(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, reader);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Changes something. */
    private interface Change {
        void make() throws SQLException;
    }

    private final class Session implements Held {
        private final Connection connection;
        private long sequence;

        Session(Connection connection, long sequence) throws SQLException {
            this.connection = connection;
            this.sequence = sequence;
            tell("SET synchronous_commit = off");
        }

        @Override
        public long sequence() {
            return sequence;
        }

        /** That the cursor moved need not outlive a crash: what lies behind it is dealt with once more, which is harmless. */
        @Override
        public void advance(long to, List<DeadLetter> undelivered) {
            try {
                if (undelivered.isEmpty()) {
                    move(to);
                } else {
                    durably(() -> {
                        PostgresDeadLetters.add(connection, undelivered);
                        move(to);
                    });
                }
                sequence = Math.max(sequence, to);
            } catch (SQLException e) {
                throw new StoreUnavailableException("The cursor could not be moved", e);
            }
        }

        private void durably(Change change) throws SQLException {
            connection.setAutoCommit(false);
            try {
                tell("SET LOCAL synchronous_commit = on");
                change.make();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }

        private void tell(String command) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        }

        private void move(long to) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement(MOVE)) {
                update.setString(1, reader);
                update.setLong(2, to);
                update.executeUpdate();
            }
        }

        @Override
        public void rewind(long to) {
            try {
                durably(() -> {
                    try (PreparedStatement update = connection.prepareStatement(BACK)) {
                        update.setLong(1, to);
                        update.setString(2, reader);
                        update.setLong(3, to);
                        update.executeUpdate();
                    }
                });
                sequence = Math.min(sequence, to);
            } catch (SQLException e) {
                throw new StoreUnavailableException("The cursor could not be moved", e);
            }
        }

        @Override
        public void close() {
            try (connection) {
                unlock();
            } catch (SQLException e) {
                LOG.debug("The connection with the cursor's lock is gone, and the lock with it", e);
            }
        }

        private void unlock() throws SQLException {
            try {
                tell("RESET synchronous_commit");
                ask(connection, UNLOCK);
            } catch (SQLException e) {
                giveUp(connection);
                throw e;
            }
        }
    }
}
