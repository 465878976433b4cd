package org.gilde.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.gilde.bench.run.Processor;
import org.gilde.bench.run.Target;

/**
 * Sends Statements to a running bridge and prints, per load, how many it kept a second, how long answers took and what
 * processor time service and database spent on each.
 *
 * <p>Arguments: the Statements resource's URL, key, secret, the service's process id, the database's data directory and
 * the seconds of each load. Every load runs twice; the first run warms up and is not printed.
 */
public final class Ingest {
    private static final List<Load> LOADS = List.of(new Load("batches of 50", 4, 50), new Load("single posts", 32, 1));

    private Ingest() {}

    /** Runs the loads one after the other. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        if (arguments.length != 6) {
            throw new IllegalArgumentException("ingest URL KEY SECRET SERVICE-PID DATA-DIRECTORY SECONDS");
        }
        Target target = Target.of(arguments[0], arguments[1], arguments[2]);
        Processor processor = new Processor(Long.parseLong(arguments[3]), Path.of(arguments[4]));
        Duration each = Duration.ofSeconds(Long.parseLong(arguments[5]));
        System.out.printf(
                "%-14s %11s %11s %8s %8s %8s%n", "load", "connections", "statements/s", "p50 ms", "p99 ms", "cpu µs");
        for (Load load : LOADS) {
            load.run(target, each);
            Duration before = processor.spent();
            Measured measured = load.run(target, each);
            print(load, measured, processor.spent().minus(before));
        }
    }

    private static void print(Load load, Measured measured, Duration spent) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %11d %12.0f %8.1f %8.1f %8.0f%n",
                load.name(),
                load.connections(),
                measured.perSecond(),
                measured.millisAt(0.50),
                measured.millisAt(0.99),
                spent.toNanos() / 1_000.0 / measured.statements());
    }
}
