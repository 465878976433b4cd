package org.gilde.xapi.document.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.gilde.xapi.document.DocumentStore;
import org.gilde.xapi.document.DocumentStoreContract;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class PostgresDocumentStoreTest extends DocumentStoreContract {
    private final HikariDataSource database = TestDatabase.fresh();
    private final DocumentStore store = new PostgresDocumentStore(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected DocumentStore store() {
        return store;
    }
}
