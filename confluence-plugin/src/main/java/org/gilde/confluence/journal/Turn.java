package org.gilde.confluence.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.transaction.Transactions;

/**
 * One node's go at an entry of the journal. Whatever it changes claims the entry anew, as the first thing within the same
 * transaction: no other node can begin that step before it is kept or undone, and a node that was given up for dead, and is
 * only slow, changes nothing any more.
 */
final class Turn {
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private Journal.Entry mine;

    /** A go at what was found there. */
    Turn(Journal.Entry found, Journal journal, Transactions transactions, Clock clock) {
        this.mine = found;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the entry as this node knows it. */
    Journal.Entry entry() {
        return mine;
    }

    /** Keeps all others off for another while. Says whether it is this node's turn. */
    boolean claim() {
        Instant now = now();
        boolean isMine = transactions.run(() -> journal.claim(mine, now));
        if (isMine) {
            mine = at(mine.step(), mine.failures(), now);
        }
        return isMine;
    }

    /**
     * Does a step, and notes that it is done, or neither.
     *
     * @throws TurnLostException if it is another node's turn, or the entry is gone
     */
    void pass(String step, Runnable work) {
        mine = inTurn(() -> {
            work.run();
            Instant now = now();
            journal.passed(mine.community(), step, now);
            return at(Optional.of(step), 0, now);
        });
    }

    /**
     * Does what is left, and forgets the entry, or neither.
     *
     * @throws TurnLostException if it is another node's turn, or the entry is gone
     */
    void end(Runnable work) {
        inTurn(() -> {
            work.run();
            journal.end(mine.community());
            return mine;
        });
    }

    /** Notes that it failed; nothing where it is not this node's turn any more. */
    void failed() {
        Instant now = now();
        transactions.run(() -> {
            boolean isMine = journal.claim(mine, now);
            if (isMine) {
                journal.failed(mine.community(), now);
            }
            return isMine;
        });
    }

    private Journal.Entry inTurn(Supplier<Journal.Entry> work) {
        return transactions.run(() -> {
            if (!journal.claim(mine, mine.touched())) {
                throw new TurnLostException();
            }
            return work.get();
        });
    }

    /** Later than the entry was touched, as turns are told apart by that, and clocks of nodes differ. */
    private Instant now() {
        Instant next = mine.touched().plusMillis(1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(next) ? next : now;
    }

    private Journal.Entry at(Optional<String> step, int failures, Instant touched) {
        return new Journal.Entry(mine.community(), mine.kind(), mine.request(), step, failures, touched);
    }
}
