package org.gilde.xapi.quarantine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.quarantine.ForgivingRecorder.Kept;
import org.gilde.xapi.quarantine.Resent;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several bridges on one database, and senders who repeat themselves. */
class SeveralNodesTest {
    private static final Path REAL = Path.of(System.getProperty("gilde.root", ".."), "../shared/data");
    private static final Credential MOODLE = new Credential(
            "moodle",
            "",
            List.of(),
            Set.of(Scope.STATEMENTS_WRITE),
            Samples.AUTHORITY,
            Tenant.MAIN,
            Quota.NONE,
            Set.of(Leniency.KEEP_VALID, Leniency.KNOW_RESENT),
            Optional.empty());

    private final HikariDataSource database = TestDatabase.fresh();
    private final List<PostgresStatementStore> stores =
            List.of(new PostgresStatementStore(database), new PostgresStatementStore(database));

    @AfterEach
    void close() {
        stores.forEach(PostgresStatementStore::close);
        database.close();
    }

    @Test
    void giveEqualBatchesOfTheSameMomentTheSameIds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Kept>> answers = new ArrayList<>();
                for (int sender = 0; sender < 8; sender++) {
                    ForgivingRecorder recorder = recorder(stores.get(sender % 2));
                    Body batch = batch(events(round, "session " + sender, 25));
                    answers.add(threads.submit(() -> {
                        start.await();
                        return recorder.record(MOODLE, batch);
                    }));
                }
                start.countDown();
                Set<List<UUID>> distinct = new HashSet<>();
                for (Future<Kept> answer : answers) {
                    distinct.add(answer.get().ids());
                }
                assertThat(distinct).hasSize(1);
            }
            assertThat(count()).isEqualTo(20 * 25);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void knowRealBatchesAgain() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "no real Statements beside the project");
        List<String> moodle = lines("moodle-logstore.ndjson");
        Kept first = recorder(stores.get(0)).record(MOODLE, batch(moodle));
        assertThat(first.ids()).hasSize(moodle.size());
        assertThat(first.quarantined()).isZero();
        assertThat(recorder(stores.get(1)).record(MOODLE, batch(moodle)).ids()).isEqualTo(first.ids());
        List<String> half = moodle.subList(0, moodle.size() / 2);
        assertThat(recorder(stores.get(1)).record(MOODLE, batch(half)).ids())
                .isEqualTo(first.ids().subList(0, half.size()));
        assertThat(count()).isEqualTo(moodle.size());
    }

    @Test
    void keepWhatIsValidOfRealBatches() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "no real Statements beside the project");
        List<String> openedx = lines("openedx.ndjson");
        Kept kept = recorder(stores.get(0)).record(MOODLE, batch(openedx));
        assertThat(kept.quarantined()).isPositive();
        assertThat(kept.ids().size() + kept.quarantined()).isEqualTo(openedx.size());
        assertThat(count()).isEqualTo(kept.ids().size());
        assertThat(new PostgresQuarantine(database).count()).isEqualTo(kept.quarantined());
    }

    private long count() {
        try (PostgresStatementFeed feed = new PostgresStatementFeed(database)) {
            return feed.newest();
        }
    }

    private ForgivingRecorder recorder(PostgresStatementStore store) {
        Resent resent = new Resent(new PostgresKnownContents(database), Resent.WINDOW, Clock.systemUTC());
        return new ForgivingRecorder(
                new SubmissionReader(new StatementReader()),
                store,
                new PostgresQuarantine(database),
                resent,
                Clock.systemUTC());
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(REAL.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Body batch(List<String> statements) {
        String json = "[" + String.join(",", statements) + "]";
        return new Body("application/json", json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3, false);
    }

    private static List<String> events(int round, String session, int count) {
        UUID registration = UUID.nameUUIDFromBytes(session.getBytes(StandardCharsets.UTF_8));
        List<String> events = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            events.add(
                    """
                    {"actor":{"mbox":"mailto:person%d@example.org"},"verb":{"id":"%s"},"object":%s,\
                    "context":{"registration":"%s"},"timestamp":"2026-11-16T07:59:%02dZ"}"""
                            .formatted(
                                    person, Samples.COMPLETED, Samples.activity(Samples.COURSE), registration, round));
        }
        return events;
    }
}
