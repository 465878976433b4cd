package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentWritersTest {
    private static final int WRITERS = 64;
    private static final int BATCHES = 4;

    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore one = new PostgresStatementStore(database);
    private final PostgresStatementStore other = new PostgresStatementStore(database);
    private final PostgresStatementFeed feed = new PostgresStatementFeed(database);
    private final Queue<UUID> confirmed = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        feed.close();
        one.close();
        other.close();
        database.close();
    }

    @Test
    void areNeverOvertakenByTheFeedWhicheverProcessTheyAreIn() throws Exception {
        CountDownLatch finished = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newCachedThreadPool();
        Future<List<StoredStatement>> followed = threads.submit(() -> follow(finished));
        for (int writer = 0; writer < WRITERS; writer++) {
            PostgresStatementStore store = writer % 2 == 0 ? one : other;
            threads.execute(() -> {
                write(store);
                finished.countDown();
            });
        }
        List<StoredStatement> seen = followed.get();
        threads.shutdown();
        assertThat(seen).extracting(StoredStatement::id).containsExactlyInAnyOrderElementsOf(confirmed);
        assertThat(seen).hasSize(WRITERS * BATCHES * 3);
        assertThat(seen).isSortedAccordingTo((a, b) -> a.stored().compareTo(b.stored()));
        assertThat(seen.get(seen.size() - 1).sequence()).isEqualTo(seen.size());
    }

    @Test
    void loseNothingConfirmedWhenTheirConnectionsBreak() throws Exception {
        CountDownLatch finished = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int writer = 0; writer < WRITERS; writer++) {
            threads.execute(() -> {
                write(one);
                finished.countDown();
            });
        }
        for (int count = 0; count < 8 && finished.getCount() > 0; count++) {
            int stored = confirmed.size();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> confirmed.size() > stored + 20 || finished.getCount() == 0);
            breakConnections();
        }
        assertThat(finished.await(60, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(feed.after(0, 10_000))
                .extracting(StoredStatement::id)
                .containsExactlyInAnyOrderElementsOf(confirmed);
    }

    @Test
    void getOneWinnerAndConflictsWhenTheySendDifferentStatementsUnderOneId() throws Exception {
        UUID id = UUID.randomUUID();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Boolean>> winners = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String person = "p" + writer;
            PostgresStatementStore store = writer % 2 == 0 ? one : other;
            winners.add(threads.submit(() -> wins(store, id, person)));
        }
        int count = 0;
        for (Future<Boolean> winner : winners) {
            count += winner.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(count).isEqualTo(1);
        assertThat(feed.newest()).isEqualTo(1);
    }

    @Test
    void areRefusedOnceTheStoreIsClosed() {
        one.close();
        assertThatThrownBy(() -> add(one, List.of(Samples.completed("jan"))))
                .isInstanceOf(StoreUnavailableException.class);
    }

    private static void add(PostgresStatementStore store, List<org.gilde.xapi.statement.Statement> statements) {
        Confirmation.await(store.add(Tenant.MAIN, Samples.AUTHORITY, statements, List.of()));
    }

    private void write(PostgresStatementStore store) {
        for (int batch = 0; batch < BATCHES; batch++) {
            List<org.gilde.xapi.statement.Statement> statements =
                    List.of(Samples.completed("jan"), Samples.completed("piet"), Samples.completed("els"));
            while (!isConfirmed(store, statements)) {
                Thread.onSpinWait(); // a sender sends again what was not confirmed
            }
            statements.forEach(statement -> confirmed.add(statement.id()));
        }
    }

    private static boolean isConfirmed(
            PostgresStatementStore store, List<org.gilde.xapi.statement.Statement> statements) {
        try {
            add(store, statements);
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private List<StoredStatement> follow(CountDownLatch finished) {
        List<StoredStatement> seen = new ArrayList<>();
        boolean isLast;
        do {
            isLast = finished.getCount() == 0;
            long cursor = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence();
            seen.addAll(feed.after(cursor, 7));
            isLast &= feed.newest()
                    == (seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence());
        } while (!isLast);
        return seen;
    }

    private static boolean wins(PostgresStatementStore store, UUID id, String person) {
        try {
            add(store, List.of(Samples.completed(id, person)));
            return true;
        } catch (StatementConflictException e) {
            return false;
        }
    }

    private void breakConnections() throws SQLException {
        try (Connection connection = Connections.alive(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }
    }
}
