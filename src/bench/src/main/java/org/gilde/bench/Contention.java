package org.gilde.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gilde.bench.run.Answer;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Connection;
import org.gilde.bench.run.EmbeddedDatabase;

/**
 * Many writers that all mean the same Activities, Agents and documents, in every order, on a store that knows none of
 * them yet; every ten seconds all Activities are new ones again. Prints the answers by status, the times, and what
 * PostgreSQL says of deadlocks. Ends with 1 when there was a deadlock or a 5xx.
 *
 * <p>Arguments: the bridge's jar, an empty folder, minutes, and writers if not 64.
 */
public final class Contention {
    private static final int WRITERS = 64;

    private final Map<String, ConcurrentLinkedQueue<Long>> nanos = Map.of(
            "statements", new ConcurrentLinkedQueue<>(),
            "documents", new ConcurrentLinkedQueue<>(),
            "reads", new ConcurrentLinkedQueue<>());
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private Contention() {}

    /** Runs it. */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("contention JAR FOLDER MINUTES [WRITERS]");
        }
        int writers = arguments.length > 3 ? Integer.parseInt(arguments[3]) : WRITERS;
        Contention contention = new Contention();
        boolean isGood;
        try (BridgeProcess bridge = new BridgeProcess(Path.of(arguments[0]), Path.of(arguments[1]), List.of())) {
            bridge.awaitReady();
            contention.run(bridge, writers, Duration.ofMinutes(Long.parseLong(arguments[2])));
            isGood = contention.print(bridge.database());
        }
        System.exit(isGood ? 0 : 1);
    }

    private void run(BridgeProcess bridge, int writers, Duration duration)
            throws InterruptedException, ExecutionException {
        ExecutorService senders = Executors.newFixedThreadPool(writers);
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                SharedThings things = new SharedThings(i);
                running.add(senders.submit(() -> write(bridge, things, end)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private Void write(BridgeProcess bridge, SharedThings things, long end) throws IOException {
        try (Connection connection = Connection.open(bridge.target())) {
            while (System.nanoTime() < end) {
                SharedThings.Asked asked = things.next();
                String path = bridge.target().path(asked.path());
                long before = System.nanoTime();
                Answer answer =
                        connection.send(asked.method(), path, "Content-Type: application/json\r\n", asked.body());
                Objects.requireNonNull(nanos.get(asked.kind())).add(System.nanoTime() - before);
                count(answer);
            }
        }
        return null;
    }

    private synchronized void count(Answer answer) {
        boolean isFirst = statuses.merge(answer.status(), 1, Integer::sum) == 1;
        if (isFirst && !answer.isSuccess()) {
            System.out.println(answer.status() + ": " + answer.text());
        }
    }

    private synchronized boolean print(EmbeddedDatabase database) throws IOException, SQLException {
        nanos.forEach((kind, all) -> {
            Measured measured = new Measured(List.copyOf(all), 1, 1);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d requests, p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                    kind,
                    measured.statements(),
                    measured.millisAt(0.5),
                    measured.millisAt(0.99),
                    measured.millisAt(1));
        });
        long deadlocks = database.number("SELECT deadlocks FROM pg_stat_database WHERE datname = 'gilde'")
                + database.logged("deadlock detected");
        System.out.printf(
                Locale.ROOT,
                "answers by status %s; %d Statements stored; deadlocks %d%n",
                statuses,
                database.number("SELECT count(*) FROM xapi.statement"),
                deadlocks);
        return deadlocks == 0 && statuses.keySet().stream().noneMatch(status -> status >= 500);
    }
}
