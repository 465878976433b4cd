package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

/** Measures how many Statements a second are read, checked and stored durably. Arguments: writers, batch, seconds. */
final class IngestMeasure {
    private static final List<String> WITHOUT_ID = IntStream.range(0, 20_000)
            .mapToObj(seed -> statement(new Random(seed)))
            .toList();

    private IngestMeasure() {}

    /** Prints one line. */
    public static void main(String[] arguments) throws InterruptedException, SQLException {
        int writers = Integer.parseInt(arguments[0]);
        int batch = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
                HikariDataSource database = TestDatabase.fresh(postgres);
                PostgresStatementStore store = new PostgresStatementStore(database)) {
            StatementRecorder recorder = new StatementRecorder(new SubmissionReader(new StatementReader()), store);
            run(recorder, writers, batch, 5);
            long cpu = cpuMillis();
            long serverCpu = serverCpuMillis(database);
            long[] micros = run(recorder, writers, batch, seconds);
            long statements = (long) micros.length * batch;
            Arrays.sort(micros);
            System.out.printf(
                    "%d writers, batch %d: %d Statements/s, p50 %d us, p99 %d us, CPU per Statement %d us here and %d us in PostgreSQL%n",
                    writers,
                    batch,
                    statements / seconds,
                    micros[micros.length / 2],
                    micros[micros.length * 99 / 100],
                    (cpuMillis() - cpu) * 1000 / statements,
                    (serverCpuMillis(database) - serverCpu) * 1000 / statements);
        }
    }

    private static long[] run(StatementRecorder recorder, int writers, int batch, int seconds)
            throws InterruptedException {
        Credential sender = Credential.of("measure", "x", Set.of(Scope.ALL), "https://lrs.example");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long[] micros = new long[2_000_000];
        AtomicLong count = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        for (int writer = 0; writer < writers; writer++) {
            Random random = new Random(writer);
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    byte[] body = body(random, batch);
                    long start = System.nanoTime();
                    recorder.record(sender, new Body("application/json", body, XapiVersion.V1_0_3, false))
                            .toCompletableFuture()
                            .join();
                    micros[(int) count.getAndIncrement()] = (System.nanoTime() - start) / 1000;
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
        return Arrays.copyOf(micros, (int) count.get());
    }

    private static byte[] body(Random random, int batch) {
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
