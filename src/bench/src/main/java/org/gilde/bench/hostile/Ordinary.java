package org.gilde.bench.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.hostile.Exchange.Outcome;
import org.gilde.bench.run.Target;

/** An ordinary sender: one Statement twenty times a second, whatever else goes on. */
final class Ordinary implements Runnable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Target target;
    private final long end;
    private int answered;
    private int refused;
    private long worst;
    private long sum;

    Ordinary(Target target, long end) {
        this.target = target;
        this.end = end;
    }

    @Override
    public void run() {
        while (System.nanoTime() < end) {
            add(post());
            LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(PAUSE));
        }
    }

    private synchronized void add(Outcome outcome) {
        if (outcome.status() == 200) {
            answered++;
            worst = Math.max(worst, outcome.nanos());
            sum += outcome.nanos();
        } else {
            refused++;
        }
    }

    private Outcome post() {
        byte[] statement = Inputs.bytes(Inputs.statement("\"id\":\"" + UUID.randomUUID() + "\""));
        try {
            return Exchange.of(target, Input.json("ordinary", statement, 200, ""));
        } catch (IOException e) {
            return new Outcome(0, "", 0);
        }
    }

    /** Says whether every one was taken; asked after the run. */
    synchronized boolean isWell() {
        return refused == 0 && answered > 0;
    }

    /** Returns what it met; asked after the run. */
    synchronized String line() {
        return String.format(
                Locale.ROOT,
                "ordinary requests beside it: %d answered 200, %d not; mean %.1f ms, worst %.1f ms",
                answered,
                refused,
                answered == 0 ? 0 : sum / 1e6 / answered,
                worst / 1e6);
    }
}
