package org.gilde.bridge.operator;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gilde.bridge.erasure.Elsewhere;
import org.gilde.xapi.keeping.Forgetting;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out orders to forget people, one after the other on a thread of its own. What was broken off is gone on with: a
 * minute later where the store was away, else at the next start. Before anything goes, its steps in other LRSs are planned.
 */
public final class Erasures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int SECONDS_TO_STOP = 10;

    private final Forgetting forgetting;
    private final Elsewhere elsewhere;
    private final Duration patience;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "erasures");
        thread.setDaemon(true);
        return thread;
    });

    /** Has whoever orders wait so long for the end. */
    public Erasures(Forgetting forgetting, Elsewhere elsewhere, Duration patience) {
        this.forgetting = forgetting;
        this.elsewhere = elsewhere;
        this.patience = patience;
    }

    /** Goes on with what was broken off before. */
    public void start() {
        worker.execute(() -> guarded("all", () -> {
            elsewhere.start();
            forgetting.unfinished().forEach(this::carryOut);
        }));
    }

    /**
     * Carries an order out, or begins to: its proof tells whether it is done.
     *
     * @return the number of the proof
     * @throws org.gilde.xapi.store.StoreUnavailableException if the order could not be kept; nothing will be done
     */
    public long forget(Order order) {
        long removal = forgetting.begin(order);
        await(worker.submit(() -> carryOut(removal)));
        return removal;
    }

    private void await(Future<?> work) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("It takes longer, and goes on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An erasure ended otherwise than by its own rules", e);
        }
    }

    private void carryOut(long removal) {
        guarded(Long.toString(removal), () -> {
            forgetting.order(removal).ifPresent(order -> elsewhere.plan(removal, order));
            forgetting.carryOut(removal);
            LOG.info("erasure={} state=done", removal);
        });
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // whatever it is, the order stands
    private void guarded(String removal, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("erasure={} state=waiting cause={}", removal, e.getClass().getSimpleName());
            if (!worker.isShutdown()) {
                Future<?> again = worker.schedule(() -> guarded(removal, work), PAUSE.toSeconds(), TimeUnit.SECONDS);
                LOG.debug("erasure={} again={}", removal, again);
            }
        }
    }

    /** Stops between two steps. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("erasure=all state=waiting cause=stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
