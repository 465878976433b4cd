package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StatementFeedContract;
import org.gilde.xapi.store.StatementStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresStatementFeedTest extends StatementFeedContract {
    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);
    private final PostgresStatementFeed feed = new PostgresStatementFeed(database);

    @AfterEach
    void close() {
        feed.close();
        store.close();
        database.close();
    }

    @Test
    void givesWithEachWhoVouchesForItAndWhoseItIs() {
        for (String tenant : List.of("one", "two", "one")) {
            Statement statement = Samples.completed(tenant);
            store.add(
                            new Tenant(tenant),
                            "{\"mbox\":\"mailto:" + tenant + "@lms.example\"}",
                            List.of(statement),
                            List.of())
                    .toCompletableFuture()
                    .join();
        }
        List<KeptStatement> kept = feed.keptAfter(1, 10);
        assertThat(kept).extracting(KeptStatement::stored).isEqualTo(feed.after(1, 10));
        assertThat(kept)
                .extracting(KeptStatement::authority)
                .containsExactly("{\"mbox\":\"mailto:two@lms.example\"}", "{\"mbox\":\"mailto:one@lms.example\"}");
        assertThat(feed.keptAfter(0, 2)).hasSize(2);
    }

    @Override
    protected StatementStore store() {
        return store;
    }

    @Override
    protected StatementFeed feed() {
        return feed;
    }
}
