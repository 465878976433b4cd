package org.gilde.xapi.access.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.CredentialStoreContract;
import org.gilde.xapi.access.SecretHash;
import org.gilde.xapi.store.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void readsACredentialOfTheFirstRelease() throws Exception {
        try (Connection connection = database.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO xapi.credential (key, secrets, scopes, authority, created) VALUES ('old', '{"
                    + SecretHash.of("hush").text() + "}', '{all,a-scope-of-later}', '{}', NULL)");
        }
        assertThat(store().find("old").orElseThrow().secrets().get(0).until()).isEmpty();
        assertThat(store().find("old").orElseThrow().scopes()).hasSize(1);
        assertThat(store().all().get(0).created()).isEmpty();
    }
}
