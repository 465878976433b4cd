package org.gilde.bench.delivery;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.gilde.bench.run.BridgeProcess;
import org.gilde.bench.run.Connection;
import org.gilde.bench.run.Processor;

/**
 * Lets many Statements wait while the app is away, lets it come back, and prints how many learning events a second
 * reach it, beside how many a bare loop brings it that posts the very same bodies one after the other. The app is played
 * by a server that answers at once: what an app does with events is measured by {@code learning.Taking}. Before that
 * it prints what processor time the bridge and its PostgreSQL spend while nothing happens.
 *
 * <p>Arguments: the bridge's jar, an empty folder, how many Statements, and the seconds of doing nothing.
 */
public final class CatchingUp {
    private static final int BATCH = 100;
    private static final int PEOPLE = 10_000;
    private static final int ACTIVITIES = 2_000;

    private CatchingUp() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("catching-up BRIDGE-JAR FOLDER STATEMENTS IDLE-SECONDS");
        }
        int count = Integer.parseInt(arguments[2]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (Sink sink = new Sink();
                BridgeProcess bridge = new BridgeProcess(Path.of(arguments[0]), folder, settings(sink))) {
            bridge.awaitReady();
            fill(bridge, count);
            Path bodies = folder.resolve("bodies");
            double caughtUp = catchUp(sink, bodies, count);
            double posted = post(sink, bodies, count);
            System.out.printf(
                    Locale.ROOT,
                    "%d events caught up: %.0f a second; a bare loop of the same bodies: %.0f; ratio %.2f%n",
                    count,
                    caughtUp,
                    posted,
                    caughtUp / posted);
            idle(bridge, Duration.ofSeconds(Long.parseLong(arguments[3])));
        }
    }

    private static List<String> settings(Sink sink) {
        return List.of(
                "gilde.confluence.url=" + sink.address(),
                "gilde.confluence.token=a-token-for-measuring-only",
                "gilde.delivery.longest-pause=1s");
    }

    private static void fill(BridgeProcess bridge, int count) throws IOException {
        Completions completions = new Completions(PEOPLE, ACTIVITIES);
        try (Connection connection = Connection.open(bridge.target())) {
            for (int sent = 0; sent < count; sent += BATCH) {
                connection.post(completions.next(BATCH).json());
            }
        }
    }

    private static DataOutputStream into(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
    }

    private static double catchUp(Sink sink, Path bodies, int count) throws IOException, InterruptedException {
        try (DataOutputStream record = into(bodies)) {
            sink.record(record);
            sink.open();
            long began = 0;
            while (sink.taken() < count) {
                TimeUnit.MILLISECONDS.sleep(1);
                began = sink.taken() == 0 ? System.nanoTime() : began; // the end of the pause is not its work
            }
            return count * 1e9 / (System.nanoTime() - began);
        }
    }

    /** Posts what was recorded, which is written down once more meanwhile, as it was before. */
    private static double post(Sink sink, Path bodies, int count) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        URI intake = sink.address().resolve("rest/gilde/1.0/learning-events");
        long left = count + sink.taken();
        try (DataInputStream recorded =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(bodies), 1 << 20));
                DataOutputStream again = into(bodies.resolveSibling("bodies-again"))) {
            sink.record(again);
            long began = System.nanoTime();
            while (sink.taken() < left) {
                byte[] body = new byte[recorded.readInt()];
                recorded.readFully(body);
                HttpRequest request = HttpRequest.newBuilder(intake)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
                client.send(request, BodyHandlers.ofByteArray());
            }
            return count * 1e9 / (System.nanoTime() - began);
        }
    }

    private static void idle(BridgeProcess bridge, Duration length) throws InterruptedException {
        TimeUnit.SECONDS.sleep(10); // what is left to do after so many
        Processor processor = new Processor(bridge.handle().pid(), bridge.dataDirectory());
        Duration before = processor.spent();
        Duration databaseBefore = processor.spentByDatabase();
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        Duration database = processor.spentByDatabase().minus(databaseBefore);
        Duration both = processor.spent().minus(before);
        System.out.printf(
                Locale.ROOT,
                "idle: bridge %.2f %% of a core, its PostgreSQL %.2f %%%n",
                100.0 * both.minus(database).toMillis() / length.toMillis(),
                100.0 * database.toMillis() / length.toMillis());
    }
}
