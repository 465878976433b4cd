package org.gilde.bench.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gilde.bench.CrowdedWiki;
import org.gilde.bench.Wiki;

/**
 * Sends learning events to the app, batch by batch over one connection, and prints how many are taken a second, beside
 * how many of them a bare batched INSERT of the very rows that they left would write a second: one transaction for each
 * batch, too, into tables with the same indexes. The database has its statistics by then, as a live one has within a
 * minute: without them PostgreSQL reads whole tables.
 *
 * <p>Arguments: the workbench's jar, the app's jar, and how many events.
 */
public final class Taking {
    private static final int PEOPLE = 10_000;
    private static final int MODULES = 1_000;
    private static final int WARM_UP = 20;

    private Taking() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("taking WORKBENCH-JAR APP-JAR EVENTS");
        }
        int batches = Integer.parseInt(arguments[2]) / LearningEvents.BATCH;
        try (CrowdedWiki crowd = CrowdedWiki.start(Path.of(arguments[0]), Path.of(arguments[1]), false);
                Connection database = crowd.connection()) {
            crowd.populate(PEOPLE);
            Wiki administrator = crowd.login("admin");
            long sequence = take(administrator, 0, WARM_UP);
            crowd.analyze();
            WrittenRows rows = WrittenRows.since(database);
            long began = System.nanoTime();
            take(administrator, sequence, batches);
            double taken = perSecond(batches, began);
            rows.read();
            double inserted = rows.insert(batches);
            System.out.printf(
                    Locale.ROOT,
                    "%d events taken: %.0f a second; their %d rows by batched INSERT: %.0f events a second; ratio %.2f%n",
                    batches * LearningEvents.BATCH,
                    taken,
                    rows.size(),
                    inserted,
                    taken / inserted);
        }
    }

    static double perSecond(int batches, long began) {
        return batches * (double) LearningEvents.BATCH * 1e9 / (System.nanoTime() - began);
    }

    /** Each event is about another pair of a person and a module, so that each leaves an item. */
    private static long take(Wiki administrator, long from, int batches) throws IOException, InterruptedException {
        long sequence = from;
        for (int batch = 0; batch < batches; batch++) {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < LearningEvents.BATCH; i++) {
                int person = (int) (sequence % PEOPLE) + 1;
                int module = (int) ((sequence / PEOPLE * 37 + person) % MODULES);
                events.add(LearningEvents.completion(
                        new UUID(7, sequence).toString(),
                        sequence + 1,
                        "person" + person + "@bench.example",
                        module,
                        "Course " + module % 50));
                sequence++;
            }
            LearningEvents.send(administrator, events);
        }
        return sequence;
    }
}
