package org.gilde.xapi.access.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.access.TokenStore;
import org.gilde.xapi.access.TokenStoreContract;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class PostgresTokenStoreTest extends TokenStoreContract {
    private final HikariDataSource database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected TokenStore store() {
        return new PostgresTokenStore(database);
    }
}
