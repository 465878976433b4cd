package org.gilde.bench.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Wiki;

/**
 * Sends learning events to the app, batch by batch over one connection, and prints how many are taken a second, beside
 * how many of them a bare batched INSERT of the very rows that they left would write a second: one transaction for each
 * batch, too, into tables with the same columns, constraints, indexes and earlier rows. Neither side is charged with
 * making what it sends.
 *
 * <p>Both take turns of {@value #TURN} batches, so that whatever else the machine does slows down both, and the first
 * {@value #WARM_UP} turns of both do not count. The database has its statistics by then, as a live one has within a
 * minute: without them PostgreSQL reads whole tables.
 *
 * <p>Arguments: the workbench's jar, the app's jar, and how many events.
 */
public final class Taking {
    private static final int PEOPLE = 10_000;
    private static final int MODULES = 1_000;
    private static final int TURN = 10;
    private static final int WARM_UP = 6;

    private Taking() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("taking WORKBENCH-JAR APP-JAR EVENTS");
        }
        int turns = Integer.parseInt(arguments[2]) / LearningEvents.BATCH / TURN;
        try (CrowdedWiki crowd = CrowdedWiki.start(Path.of(arguments[0]), Path.of(arguments[1]), false);
                Connection database = crowd.connection()) {
            crowd.populate(PEOPLE);
            Wiki administrator = crowd.login("admin");
            try (WrittenRows rows = WrittenRows.of(database)) {
                List<Turn> counted = new ArrayList<>();
                for (int turn = 0; turn < WARM_UP + turns; turn++) {
                    if (turn == WARM_UP / 2) {
                        crowd.analyze();
                    }
                    Turn taken = take(administrator, rows, turn);
                    if (turn >= WARM_UP) {
                        counted.add(taken);
                    }
                }
                print(counted, rows.perBatch(TURN));
            }
        }
    }

    /** How long both sides took for as many batches. */
    private record Turn(long taking, long inserting) {
        double ratio() {
            return inserting / (double) taking;
        }
    }

    private static Turn take(Wiki administrator, WrittenRows rows, int turn)
            throws IOException, InterruptedException, SQLException {
        List<String> bodies = new ArrayList<>();
        for (int batch = 0; batch < TURN; batch++) {
            bodies.add(LearningEvents.body(events((long) turn * TURN + batch)));
        }
        long began = System.nanoTime();
        for (String body : bodies) {
            LearningEvents.send(administrator, body);
        }
        long taking = System.nanoTime() - began;
        rows.read();
        return new Turn(taking, rows.insert(TURN));
    }

    private static void print(List<Turn> turns, int rows) {
        double taking = turns.stream().mapToLong(Turn::taking).sum();
        double inserting = turns.stream().mapToLong(Turn::inserting).sum();
        double[] ratios = turns.stream()
                .flatMapToDouble(turn -> DoubleStream.of(turn.ratio()))
                .sorted()
                .toArray();
        double events = turns.size() * (double) TURN * LearningEvents.BATCH;
        System.out.printf(
                Locale.ROOT,
                "%.0f events taken: %.0f a second; their rows (%d a batch) by batched INSERT: %.0f events a second; ratio"
                        + " %.2f; of single turns %.2f to %.2f, median %.2f%n",
                events,
                events * 1e9 / taking,
                rows,
                events * 1e9 / inserting,
                inserting / taking,
                ratios[0],
                ratios[ratios.length - 1],
                ratios[ratios.length / 2]);
    }

    /** Each event is about another pair of a person and a module, so that each leaves an item. */
    private static List<String> events(long batch) {
        List<String> events = new ArrayList<>();
        for (long sequence = batch * LearningEvents.BATCH; sequence < (batch + 1) * LearningEvents.BATCH; sequence++) {
            int person = (int) (sequence % PEOPLE) + 1;
            int module = (int) ((sequence / PEOPLE * 37 + person) % MODULES);
            events.add(LearningEvents.completion(
                    new UUID(7, sequence).toString(),
                    sequence + 1,
                    "person" + person + "@bench.example",
                    module,
                    "Course " + module % 50));
        }
        return events;
    }
}
