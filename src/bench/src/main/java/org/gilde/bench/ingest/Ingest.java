package org.gilde.bench.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.gilde.bench.Measured;
import org.gilde.bench.SampleStatements;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Processes;
import org.gilde.bench.run.Processor;

/**
 * Starts the bridge with its embedded database, sends Statements, and prints per load how many it kept a second, how
 * long answers took, what processor time service and database spent on each, and how that compares with a bare COPY of
 * the very same rows into tables with the same indexes, fed in the same way, right after it.
 *
 * <p>Arguments: the bridge's jar, an empty folder and the seconds of each load. Every load runs twice; the first run
 * warms up and is not printed.
 */
public final class Ingest {
    private static final List<Load> LOADS = List.of(new Load("batches of 50", 4, 50), new Load("single posts", 32, 1));
    private static final String SEQUENCE = "SELECT coalesce(max(sequence), 0) FROM xapi.statement";
    /** Each load starts after one: to write it halfway through another's time would be that one's cost. */
    static final String CHECKPOINT = "CHECKPOINT";

    private static final String DISK = "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c"
            + " WHERE c.relnamespace = 'xapi'::regnamespace AND c.relkind = 'r'";
    private static final int SAMPLE = 1_000;

    private Ingest() {}

    /** Runs the loads one after the other. */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("ingest JAR FOLDER SECONDS");
        }
        Duration each = Duration.ofSeconds(Long.parseLong(arguments[2]));
        try (BridgeProcess bridge = new BridgeProcess(Path.of(arguments[0]), Path.of(arguments[1]), List.of())) {
            Duration first = bridge.untilFirstAnswer();
            bridge.stop();
            bridge.startAgain();
            System.out.printf(
                    Locale.ROOT,
                    "start to first answer: %.1f s with a new database, %.1f s again%n",
                    first.toMillis() / 1_000.0,
                    bridge.untilFirstAnswer().toMillis() / 1_000.0);
            bridge.awaitReady();
            for (Load load : LOADS) {
                measure(bridge, load, each);
            }
            printRoom(bridge);
        }
    }

    private static void measure(BridgeProcess bridge, Load load, Duration each)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Processor processor = new Processor(bridge.handle().pid(), bridge.dataDirectory());
        load.run(bridge.target(), each);
        long from = bridge.database().number(SEQUENCE);
        bridge.database().run(CHECKPOINT);
        Duration before = processor.spent();
        Duration databaseBefore = processor.spentByDatabase();
        Measured kept = load.run(bridge.target(), each);
        Duration database = processor.spentByDatabase().minus(databaseBefore);
        print(load.name(), load, kept);
        System.out.printf(
                Locale.ROOT,
                "  CPU %.0f µs each (database %.0f)%n",
                micros(processor.spent().minus(before), kept),
                micros(database, kept));
        Baseline baseline = new Baseline(bridge.database());
        baseline.prepare(from);
        Measured copied = baseline.run(load, from);
        print("  bare COPY", load, copied);
        System.out.printf(Locale.ROOT, "  ratio %.2f%n", kept.perSecond() / copied.perSecond());
    }

    private static double micros(Duration spent, Measured measured) {
        return spent.toNanos() / 1_000.0 / measured.statements();
    }

    private static void print(String name, Load load, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %2d connections: %6.0f Statements/s, p50 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
                name,
                load.connections(),
                measured.perSecond(),
                measured.millisAt(0.50),
                measured.millisAt(0.99),
                measured.millisAt(1));
    }

    private static void printRoom(BridgeProcess bridge) throws IOException, SQLException {
        long count = bridge.database().number("SELECT count(*) FROM xapi.statement");
        double disk = (double) bridge.database().number(DISK) / count;
        long text = 0;
        for (int i = 0; i < SAMPLE; i++) {
            text += SampleStatements.body(1).getBytes(StandardCharsets.UTF_8).length;
        }
        System.out.printf(
                Locale.ROOT,
                "%d Statements: %.0f bytes on disk each, %.2f of the %d received; peak of the service %d MB%n",
                count,
                disk,
                disk * SAMPLE / text,
                text / SAMPLE,
                Processes.kilobytes(bridge.handle(), "VmHWM") / 1_024);
    }
}
