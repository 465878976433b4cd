package org.gilde.xapi.quarantine.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.quarantine.Quarantine;
import org.gilde.xapi.quarantine.QuarantineContract;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class PostgresQuarantineTest extends QuarantineContract {
    private final HikariDataSource database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Quarantine quarantine() {
        return new PostgresQuarantine(database);
    }
}
