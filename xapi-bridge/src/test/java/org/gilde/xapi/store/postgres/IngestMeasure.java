package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.postgres.BareCopy.Batch;

/**
 * Measures how many Statements a second are read, checked and stored durably, what that costs, how much of the disk it
 * takes, and how it compares with a bare COPY of the same rows, measured in turn. Arguments: writers, batch, seconds.
 */
final class IngestMeasure {
    private static final int TURNS = 3;
    private static final List<String> WITHOUT_ID = IntStream.range(0, 20_000)
            .mapToObj(seed -> statement(new Random(seed)))
            .toList();

    private IngestMeasure() {}

    /** What one writer does over and over. */
    private interface Task {
        void send();
    }

    /** Prints a line per turn. */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        int writers = Integer.parseInt(arguments[0]);
        int batch = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
                HikariDataSource database = TestDatabase.fresh(postgres);
                HikariDataSource bareDatabase = TestDatabase.fresh(postgres);
                PostgresStatementStore store = new PostgresStatementStore(database);
                BareCopy bare = new BareCopy(bareDatabase)) {
            StatementRecorder recorder = new StatementRecorder(new SubmissionReader(new StatementReader()), store);
            Credential sender = Credential.of("measure", "x", Set.of(Scope.ALL), "https://lrs.example");
            Task toStore =
                    () -> recorder.record(sender, new Body("application/json", body(batch), XapiVersion.V1_0_3, false))
                            .toCompletableFuture()
                            .join();
            run(toStore, writers, batch, seconds, database);
            for (int turn = 0; turn < TURNS; turn++) {
                BlockingQueue<Batch> encoded = encoded(batch);
                double baseline = run(() -> bare.add(encoded.remove()), writers, batch, seconds, bareDatabase);
                double ours = run(toStore, writers, batch, seconds, database);
                System.out.printf("of the bare COPY: %.2f%n", ours / baseline);
            }
            size(database);
        }
    }

    private static BlockingQueue<Batch> encoded(int batch) {
        StatementReader reader = new StatementReader();
        return IntStream.range(0, 120_000 / batch)
                .mapToObj(any -> Batch.of(reader.readAll(body(batch), XapiVersion.V1_0_3)))
                .collect(Collectors.toCollection(LinkedBlockingQueue::new));
    }

    /** Returns how many Statements a second; ends earlier where a task has nothing left to send. */
    private static double run(Task task, int writers, int batch, int seconds, HikariDataSource database)
            throws InterruptedException, SQLException {
        long cpu = cpuMillis();
        long serverCpu = serverCpuMillis(database);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        Queue<Long> micros = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        for (int writer = 0; writer < writers; writer++) {
            threads.execute(() -> {
                for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                    try {
                        task.send();
                    } catch (NoSuchElementException e) {
                        return;
                    }
                    micros.add((System.nanoTime() - before) / 1000);
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        double elapsed = (System.nanoTime() - start) / 1e9;
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        long statements = (long) sorted.length * batch;
        System.out.printf(
                "%d writers, batch %d: %.0f Statements/s, p50 %d us, p99 %d us, CPU per Statement %d us here and %d us in PostgreSQL%n",
                writers,
                batch,
                statements / elapsed,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                (cpuMillis() - cpu) * 1000 / statements,
                (serverCpuMillis(database) - serverCpu) * 1000 / statements);
        return statements / elapsed;
    }

    private static void size(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM xapi.statement), sum(pg_total_relation_size(c.oid))"
                                + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = 'xapi' AND c.relkind = 'r'")) {
            row.next();
            double bytes = row.getDouble(2) / row.getLong(1);
            double received = (double) body(1000).length / 1000;
            System.out.printf(
                    "%d Statements, %.0f octets each for %.0f received: %.2f%n",
                    row.getLong(1), bytes, received, bytes / received);
        }
    }

    private static byte[] body(int batch) {
        Random random = ThreadLocalRandom.current();
        return IntStream.range(0, batch)
                .mapToObj(index -> "{\"id\":\"" + new UUID(random.nextLong(), random.nextLong()) + "\","
                        + WITHOUT_ID.get(random.nextInt(WITHOUT_ID.size())))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String statement(Random random) {
        int course = random.nextInt(200);
        return """
                "actor":{"name":"Person %d","account":{"homePage":"https://lms.example","name":"%d"}},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en":"did","nl":"deed"}},
                "object":{"id":"https://lms.example/mod/%d","objectType":"Activity","definition":{"name":{"en":"Module %d of a course"},
                "description":{"en":"%s"},"type":"http://adlnet.gov/expapi/activities/module"}},
                "result":{"score":{"scaled":0.8,"raw":8,"min":0,"max":10},"success":true,"completion":true,"duration":"PT4M23S"},
                "context":{"registration":"%s","platform":"Moodle","language":"en","contextActivities":{
                "category":[{"id":"https://lms.example","definition":{"name":{"en":"The site"},"type":"http://id.tincanapi.com/activitytype/lms"}}],
                "parent":[{"id":"https://lms.example/course/view.php?id=%d","definition":{"name":{"en":"Course %d"},
                "type":"https://w3id.org/xapi/cmi5/activitytype/course"}}]},"extensions":{"https://lms.example/info":{"event":"\\\\core\\\\event"}}},
                "timestamp":"2026-11-21T14:00:00.000Z"}"""
                .formatted(
                        random.nextInt(5000),
                        random.nextInt(5000),
                        random.nextInt(3) == 0 ? "completed" : "experienced",
                        course * 10 + random.nextInt(10),
                        course,
                        "A description of some length. ".repeat(6),
                        new UUID(1, random.nextInt(20_000)),
                        course,
                        course);
    }

    private static long serverCpuMillis(HikariDataSource database) throws SQLException {
        long millis = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity")) {
            while (rows.next()) {
                millis += ProcessHandle.of(rows.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .map(Duration::toMillis)
                        .orElse(0L);
            }
        }
        return millis;
    }

    private static long cpuMillis() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }
}
