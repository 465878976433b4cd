package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.StatementStoreContract;
import org.junit.jupiter.api.AfterEach;

class PostgresStatementStoreTest extends StatementStoreContract {
    private final HikariDataSource database = TestDatabase.fresh();
    private final PostgresStatementStore store = new PostgresStatementStore(database);

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Override
    protected StatementStore store() {
        return store;
    }
}
