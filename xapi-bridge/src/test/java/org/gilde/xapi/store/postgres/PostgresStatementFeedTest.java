package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StatementFeedContract;
import org.gilde.xapi.store.StatementStore;
import org.junit.jupiter.api.AfterEach;

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

    @Override
    protected StatementStore store() {
        return store;
    }

    @Override
    protected StatementFeed feed() {
        return feed;
    }
}
