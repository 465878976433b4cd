package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what many requests bring into one transaction, for a commit costs the same for one Statement as for
 * thousands. When the database goes away the group is tried again: Statements that made it are found by their ids.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_STATEMENTS = 2000;
    private static final long[] PAUSES = {100, 400, 1500, 3000};

    private final DataSource source;
    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final Thread committer = new Thread(this::run, "statement-committer");
    private volatile boolean closed;

    GroupCommit(DataSource source) {
        this.source = source;
        committer.setDaemon(true);
        committer.start();
    }

    void submit(Submission submission) {
        waiting.add(submission);
        if (closed && waiting.remove(submission)) {
            submission.done().completeExceptionally(new StoreUnavailableException("The store is closing"));
        }
    }

    /** Stores what is waiting, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            committer.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            try {
                Submission first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(gather(first));
                }
            } catch (InterruptedException e) {
                LOG.debug("Nobody interrupts this thread but the end of the process", e);
            }
        }
    }

    private List<Submission> gather(Submission first) {
        List<Submission> group = new ArrayList<>();
        int size = 0;
        for (Submission next = first; next != null; next = size < MOST_STATEMENTS ? waiting.poll() : null) {
            group.add(next);
            size += next.statements().size();
        }
        return group;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the only thread that stores must not die of one group
    private void commit(List<Submission> group) {
        try {
            attempt(group);
        } catch (SQLException e) {
            fail(group, Connections.unavailable("did not confirm", e), Connections.isAway(e));
        } catch (RuntimeException e) {
            fail(group, new StoreUnavailableException("The store failed", e), false);
        }
    }

    private void fail(List<Submission> group, StoreUnavailableException failure, boolean isOfAll) {
        if (isOfAll || group.size() == 1) {
            group.forEach(one -> one.done().completeExceptionally(failure));
        } else {
            group.forEach(one -> commit(List.of(one))); // the others need not fail with the one that is at fault
        }
    }

    private void attempt(List<Submission> group) throws SQLException {
        for (int attempt = 0; ; attempt++) {
            try (Connection connection = attempt == 0 ? source.getConnection() : Connections.alive(source)) {
                new Arrival(connection).commit(group);
                return;
            } catch (SQLException e) {
                if (!Connections.isAway(e) || attempt == PAUSES.length) {
                    throw e;
                }
                LOG.warn("The database did not answer; trying again ({})", e.getSQLState());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSES[attempt]));
            }
        }
    }
}
