package org.gilde.confluence.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notice of what people do, without holding them up: what is told is put aside in memory, and one thread keeps it,
 * much at a time. What comes while more than {@value #MOST_WAITING} wait is not counted; nobody waits for a count.
 */
public final class Noticing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Noticing.class);
    private static final int MOST_WAITING = 100_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int FEW = 50;
    private static final int ATTEMPTS = 3;

    private final Noting noting;
    private final Transactions transactions;
    private final Clock clock;
    private final BlockingQueue<Noticed> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread keeper = new Thread(this::run, "gilde-noticing");
    private volatile boolean closed;

    /** Where it goes, and who wants it. */
    public record Kept(Deeds deeds, Views views, OwnReading ownReading) {}

    /** Keeps what it notices there. Days begin where the clock's zone says. */
    public Noticing(Communities communities, Kept kept, Transactions transactions, Clock clock) {
        this.noting = new Noting(communities, kept);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins. */
    public void start() {
        keeper.setDaemon(true);
        keeper.start();
    }

    /**
     * Tells what somebody did. Returns at once.
     *
     * @param person nobody for an anonymous reader
     * @param space key of the Space, whether it is a community or not
     */
    public void notice(Optional<PersonKey> person, String space, Act act, long content) {
        offer(new Noticed(person, space, act, content, LocalDate.now(clock), false));
    }

    /** Tells that somebody takes back what they did, wherever and whenever that was. Returns at once. */
    public void takeBack(PersonKey person, Act act, long content) {
        offer(new Noticed(Optional.of(person), "", act, content, LocalDate.now(clock), true));
    }

    private void offer(Noticed noticed) {
        if (!waiting.offer(noticed)) {
            LOG.debug("Too much waits; something was not counted");
        }
    }

    /** Keeps what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            keeper.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            try {
                Noticed first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Noticed> some = new ArrayList<>(List.of(first));
                    waiting.drainTo(some, MOST_AT_ONCE);
                    keep(some);
                }
            } catch (InterruptedException e) {
                LOG.debug("Nobody interrupts this thread", e);
            }
        }
    }

    /** Two nodes may have kept the same deed at one moment: the second time it is known. Fewer are kept sooner. */
    private void keep(List<Noticed> some) {
        boolean isKept = false;
        for (int attempt = 0; attempt < ATTEMPTS && !isKept; attempt++) {
            isKept = isKept(some);
        }
        if (!isKept && some.size() > FEW) {
            keep(some.subList(0, some.size() / 2));
            keep(some.subList(some.size() / 2, some.size()));
        } else if (!isKept) {
            LOG.warn("{} acts could not be counted", some.size());
        }
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // the only thread that counts must not die of one failure
    private boolean isKept(List<Noticed> some) {
        try {
            return transactions.run(() -> {
                noting.keep(some);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.info("{} acts were not counted at once", some.size(), e);
            return false;
        }
    }
}
