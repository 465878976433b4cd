package org.gilde.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.database.PooledDatabase;
import org.gilde.workbench.job.JobModules;
import org.gilde.workbench.setting.SettingsFactory;
import org.gilde.workbench.store.Stores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two nodes that start at once on an empty database")
class StartingTogetherTest {
    private final String url = EmbeddedPostgres.shared().createDatabase();

    private PooledDatabase node() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        return PooledDatabase.open(url, postgres.user(), postgres.password());
    }

    private static boolean begin(PooledDatabase database) {
        Stores.open(database, Clock.systemUTC());
        new SettingsFactory(database);
        new JobModules(database).close();
        return true;
    }

    private static boolean someoneWaits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted"
                        + " AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database()))")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    @Test
    void theSecondWaitsForTheFirstAndFindsWhatItMade() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (PooledDatabase one = node();
                PooledDatabase other = node()) {
            Future<Boolean> second = one.inTransaction(connection -> {
                begin(one);
                Future<Boolean> waiting = threads.submit(() -> begin(other));
                Awaitility.await().until(() -> someoneWaits(connection));
                return waiting;
            });
            assertThat(second.get()).isTrue();
            assertThat(Stores.open(other, Clock.systemUTC()).mails().all()).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }
}
