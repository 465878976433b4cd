package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.CredentialStoreContract;
import org.junit.jupiter.api.AfterEach;

class PostgresCredentialStoreTest extends CredentialStoreContract {
    private final HikariDataSource database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected CredentialStore store() {
        return new PostgresCredentialStore(database);
    }
}
