package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.postgres.Arrival.Admitted;
import org.gilde.xapi.store.postgres.Placed.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what many requests bring into one transaction, for a commit costs the same for one Statement as for
 * thousands. When the database goes away the group is tried again: Statements that made it are found by their ids.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_STATEMENTS = 2000;
    private static final int MOST_DEFINITIONS = 50_000;
    private static final long LARGEST_GROUP = 16L << 20;
    private static final long MOST_WAITING =
            Math.min(128L << 20, Runtime.getRuntime().maxMemory() / 4);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 2000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long PATIENCE_IN_DOUBT = TimeUnit.SECONDS.toNanos(50);

    private final DataSource source;
    private final Tenants tenants;
    private final Authorities authorities = new Authorities();
    private final KnownDefinitions definitions = new KnownDefinitions(MOST_DEFINITIONS);
    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong waitingSize = new AtomicLong();
    private final Thread committer = new Thread(this::run, "statement-committer");
    private volatile boolean closed;

    GroupCommit(DataSource source, Tenants tenants) {
        this.source = source;
        this.tenants = tenants;
        committer.setDaemon(true);
        committer.start();
    }

    void submit(Submission submission) {
        if (waitingSize.addAndGet(submission.size()) > MOST_WAITING) {
            waitingSize.addAndGet(-submission.size());
            refuse(submission, "Too much waits to be stored; try again later");
            return;
        }
        waiting.add(submission);
        if (closed && waiting.remove(submission)) {
            refuse(submission, "The store is closing");
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
        int count = 0;
        long size = 0;
        Submission next = first;
        while (next != null) {
            waitingSize.addAndGet(-next.size());
            if (!next.done().isDone()) { // nobody waits any more for what is
                group.add(next);
                count += next.statements().size();
                size += next.size();
            }
            next = count < MOST_STATEMENTS && size < LARGEST_GROUP ? waiting.poll() : null;
        }
        return group;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the only thread that stores must not die of one group
    private void commit(List<Submission> group) {
        try {
            attempt(group);
        } catch (SQLException e) {
            LOG.warn("The database refused {} requests ({})", group.size(), e.getSQLState());
            fail(group, Connections.unavailable("did not confirm", e), !Connections.isOfContent(e));
        } catch (RuntimeException e) {
            fail(group, new StoreUnavailableException("The store failed", e), false);
        } catch (Error e) {
            LOG.error(
                    "{} requests could not be stored: {}",
                    group.size(),
                    e.getClass().getName());
            fail(group, new StoreUnavailableException("The store failed", e), true); // no better one by one
        }
    }

    private void fail(List<Submission> group, StoreUnavailableException failure, boolean isOfAll) {
        if (isOfAll || group.size() == 1) {
            group.forEach(one -> one.done().completeExceptionally(failure));
        } else {
            group.forEach(one -> commit(List.of(one))); // the others need not fail with the one that is at fault
        }
    }

    /** Tries for a short while; once a commit was asked for, for long, because then all may be stored. */
    private void attempt(List<Submission> group) throws SQLException {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE;
        boolean inDoubt = false;
        for (int attempt = 0; ; attempt++) {
            Arrival arrival = null;
            try (Connection connection = attempt == 0 ? source.getConnection() : Connections.alive(source)) {
                arrival = new Arrival(connection, definitions);
                arrival.commit(admit(connection, group));
                return;
            } catch (SQLException e) {
                inDoubt |= arrival != null && arrival.isInDoubt();
                long patience = inDoubt ? PATIENCE_IN_DOUBT : PATIENCE;
                if (!Connections.isAway(e) || System.nanoTime() - start > patience) {
                    throw e;
                }
                LOG.warn("The database did not answer; trying again ({})", e.getSQLState());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
    }

    private List<Admitted> admit(Connection connection, List<Submission> group) throws SQLException {
        List<Admitted> admitted = new ArrayList<>(group.size());
        for (Submission submission : group) {
            short tenant = tenants.number(connection, submission.tenant());
            Owner owner = new Owner(
                    tenant,
                    authorities.number(connection, tenant, submission.authority()),
                    tenants.salt(submission.tenant()));
            admitted.add(new Admitted(submission, owner));
        }
        return admitted;
    }

    private static void refuse(Submission submission, String why) {
        submission.done().completeExceptionally(new StoreUnavailableException(why));
    }
}
