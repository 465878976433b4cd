package org.gilde.xapi.quarantine.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.quarantine.KnownContents;
import org.gilde.xapi.quarantine.KnownContentsContract;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class PostgresKnownContentsTest extends KnownContentsContract {
    private final HikariDataSource database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected KnownContents contents() {
        return new PostgresKnownContents(database);
    }
}
