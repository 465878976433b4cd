package org.gilde.bridge.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.xapi.store.StoreUnavailableException;

/** Cursor and dead letters without a database. */
public final class LedgerInMemory implements FeedCursor, DeadLetters {
    private final AtomicBoolean held = new AtomicBoolean();
    private final List<DeadLetter> letters = new ArrayList<>();
    private volatile long sequence;
    private volatile int failingMoves;
    private Optional<StoreUnavailableException> failingDrop = Optional.empty();

    void failNextMoves(int count) {
        failingMoves = count;
    }

    /** Fails once. */
    public void failNextDrops(StoreUnavailableException once) {
        failingDrop = Optional.of(once);
    }

    public long sequence() {
        return sequence;
    }

    @Override
    public long position() {
        return sequence;
    }

    @Override
    public Optional<Held> hold() {
        return held.compareAndSet(false, true) ? Optional.of(new InHand()) : Optional.empty();
    }

    @Override
    public synchronized void add(List<DeadLetter> undelivered) {
        undelivered.forEach(letter -> letters.add(new DeadLetter(
                letters.size() + 1L,
                letter.route(),
                letter.sequence(),
                letter.hash(),
                letter.reason(),
                letter.since())));
    }

    @Override
    public synchronized List<DeadLetter> oldest(int limit) {
        return letters.stream().limit(limit).toList();
    }

    @Override
    public synchronized Optional<DeadLetter> find(long id) {
        return letters.stream().filter(letter -> letter.id() == id).findFirst();
    }

    @Override
    public synchronized long count() {
        return letters.size();
    }

    @Override
    public synchronized boolean drop(long id) {
        return letters.removeIf(letter -> letter.id() == id);
    }

    @Override
    public synchronized int dropBefore(Instant moment) {
        Optional<StoreUnavailableException> failure = failingDrop;
        failingDrop = Optional.empty();
        if (failure.isPresent()) {
            throw failure.get();
        }
        int before = letters.size();
        letters.removeIf(letter -> letter.since().isBefore(moment));
        return before - letters.size();
    }

    private synchronized void move(long to, List<DeadLetter> undelivered) {
        if (failingMoves > 0) {
            failingMoves--;
            throw new StoreUnavailableException("The cursor could not be moved", new IllegalStateException());
        }
        add(undelivered);
        sequence = Math.max(sequence, to);
    }

    private final class InHand implements Held {
        @Override
        public long sequence() {
            return sequence;
        }

        @Override
        public void advance(long to, List<DeadLetter> undelivered) {
            move(to, undelivered);
        }

        @Override
        public void rewind(long to) {
            sequence = Math.min(sequence, to);
        }

        @Override
        public void close() {
            held.set(false);
        }
    }
}
