package org.gilde.bench.kill;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gilde.bench.run.Answer;
import org.gilde.bench.run.Connection;
import org.gilde.bench.run.Target;

/**
 * A sender that does what Open edX does: while no definite answer comes, the same Statements with the same ids go out
 * again. Now and then it gives up, as a sender does that is itself restarted.
 */
final class Writer implements Runnable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final int LONGEST_WAIT_MILLIS = 300;

    private final Target target;
    private final Ledger ledger;
    private final Composer composer;
    private final Random random;
    private final BooleanSupplier ending;
    private Optional<Connection> connection = Optional.empty();

    Writer(Target target, Ledger ledger, long seed, BooleanSupplier ending) {
        this.target = target;
        this.ledger = ledger;
        this.composer = new Composer(seed);
        this.random = new Random(seed + 1);
        this.ending = ending;
    }

    @Override
    public void run() {
        while (!ending.getAsBoolean()) {
            Post post = composer.next();
            ledger.enter(post);
            deliver(post);
            pause(LONGEST_PAUSE_MILLIS);
        }
        drop();
    }

    private void deliver(Post post) {
        boolean isPatient = random.nextInt(10) > 0;
        for (int attempt = 0; attempt < 2 || isPatient; attempt++) {
            Optional<Answer> answer = attempt(post);
            if (answer.isPresent()) {
                post.settle(answer.get(), ledger);
                if (answer.get().isSuccess()) {
                    composer.answered(post);
                }
                return;
            }
            ledger.retried();
            pause(LONGEST_WAIT_MILLIS);
        }
    }

    /** Returns a definite answer, one that needs no asking again. */
    private Optional<Answer> attempt(Post post) {
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(Connection.open(target, PATIENCE_MILLIS));
            }
            String path = target.statements().getRawPath() + post.query();
            Answer answer = connection.get().send(post.method(), path, post.headers(), post.body());
            return Optional.of(answer).filter(given -> given.isSuccess() || given.isRefusal());
        } catch (IOException e) {
            drop();
            return Optional.empty();
        }
    }

    private void drop() {
        try {
            if (connection.isPresent()) {
                connection.get().close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            connection = Optional.empty();
        }
    }

    private void pause(int longestMillis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(longestMillis)));
    }
}
