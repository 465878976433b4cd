package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits on one connection for word of arrivals. While the database is away it looks for it, ever more slowly. */
final class ArrivalNotices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArrivalNotices.class);
    private static final int WAIT_MILLIS = 500;
    private static final int QUIET_WAITS = 20;
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;
    private static final long LONGEST_GOODBYE = 3_000;

    private final DataSource source;
    private final Runnable onArrival;
    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "statement-feed");
    private volatile boolean closed;

    ArrivalNotices(DataSource source, Runnable onArrival) {
        this.source = source;
        this.onArrival = onArrival;
        thread.setDaemon(true);
    }

    void start() {
        if (started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** Returns once the connection is let go, that whoever closes the database next does not tear it away; soon in any case. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LONGEST_GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long rest(long pause) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        return Math.min(2 * pause, LONGEST_PAUSE);
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // whatever it was, without this thread each word comes seconds later
    private void run() {
        long pause = FIRST_PAUSE;
        while (!closed) {
            try (Connection connection = source.getConnection()) {
                listen(connection);
                pause = FIRST_PAUSE;
                wait(connection.unwrap(PGConnection.class));
                stopListening(connection);
            } catch (SQLException e) {
                LOG.info("No word of arrivals for {} ms: {}", pause, e.getSQLState());
                pause = rest(pause);
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "No word of arrivals for {} ms: {}", pause, e.getClass().getName());
                pause = rest(pause);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + PostgresStatementFeed.CHANNEL);
        }
        tell(); // something may have come while nobody listened
    }

    private static void stopListening(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UNLISTEN *");
        }
    }

    private void wait(PGConnection connection) throws SQLException {
        for (int quiet = 0; !closed; quiet++) {
            boolean hasWord = connection.getNotifications(WAIT_MILLIS).length > 0;
            if (hasWord || quiet == QUIET_WAITS) {
                tell();
                quiet = 0;
            }
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // a listener's fault must not end the word for the others
    private void tell() {
        try {
            onArrival.run();
        } catch (RuntimeException e) {
            LOG.error("A listener of the feed failed", e);
        }
    }
}
