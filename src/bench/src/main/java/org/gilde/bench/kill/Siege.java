package org.gilde.bench.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.gilde.bench.Measured;
import org.gilde.bench.run.BridgeProcess;

/** Writers at a bridge that faults strike one after the other; after each one the store is checked. */
final class Siege {
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int ATTEMPTS = 20;
    private static final String BY_HAND = "did not come back by itself";

    private final String name;
    private final BridgeProcess bridge;
    private final Ledger ledger = new Ledger();
    private final Check check;
    private final long seed;
    private final List<Long> recoveries = new ArrayList<>();
    private final Map<String, Integer> struck = new TreeMap<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    Siege(String name, BridgeProcess bridge, long seed) {
        this.name = name;
        this.bridge = bridge;
        this.seed = seed;
        this.check = new Check(bridge.target(), ledger);
    }

    /** One thing that can happen; the bridge is up again, or on its way, when it returns. */
    @FunctionalInterface
    interface Blow {
        /** Strikes, and returns its name. */
        String strike() throws IOException;
    }

    /** Strikes so often, and returns how many things were wrong. */
    int run(int times, Blow blow) throws IOException, InterruptedException {
        bridge.awaitReady();
        List<Thread> writers = writers();
        for (int i = 0; i < times; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300 + (seed * 31 + i * 7919L) % 900));
            struck.merge(blow.strike(), 1, Integer::sum);
            recover();
            follow();
            if (i % 20 == 19) {
                print(i + 1);
            }
        }
        ending.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        follow();
        check.all();
        print(times);
        return ledger.findings();
    }

    private List<Thread> writers() {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(new Writer(bridge.target(), ledger, seed * 1_000 + i, ending::get), "writer");
            writer.setDaemon(true);
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    private void recover() throws IOException {
        long before = System.nanoTime();
        if (!bridge.isReadyWithin(PATIENCE)) {
            struck.merge(BY_HAND, 1, Integer::sum);
            bridge.kill();
            bridge.startAgain();
            bridge.awaitReady();
        }
        recoveries.add(System.nanoTime() - before);
    }

    private void follow() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                check.follow();
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    private void print(int times) {
        Measured recovery = new Measured(recoveries, 1, 1);
        System.out.printf(
                Locale.ROOT,
                "%s: %d faults %s; %d requests, %d tried again; Statements: %d answered, %d refused, %d unanswered,"
                        + " %d read back, %d with attachments proven; ready again p50 %.1f s, longest %.1f s,"
                        + " findings: %d%n",
                name,
                times,
                struck,
                ledger.requests(),
                ledger.retries(),
                ledger.with(Sent.Fate.ANSWERED).size(),
                ledger.with(Sent.Fate.REFUSED).size(),
                ledger.with(Sent.Fate.UNKNOWN).size(),
                check.size(),
                check.attachments(),
                recovery.millisAt(0.5) / 1_000,
                recovery.millisAt(1) / 1_000,
                ledger.findings());
    }
}
