package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.gilde.postgres.EmbeddedPostgres;

/** Databases with the migrations applied. */
public final class TestDatabase {
    private static final String MIGRATION = "/db/xapi/V1__statements.sql";

    private TestDatabase() {}

    /** Returns a pool on an empty database of the shared server. */
    public static HikariDataSource fresh() {
        return fresh(EmbeddedPostgres.shared());
    }

    /** Returns a pool on an empty database. */
    public static HikariDataSource fresh(EmbeddedPostgres postgres) {
        HikariDataSource pool = pool(postgres, postgres.createDatabase());
        try (InputStream migration = Objects.requireNonNull(TestDatabase.class.getResourceAsStream(MIGRATION));
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            return pool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns another pool on a database. */
    public static HikariDataSource pool(EmbeddedPostgres postgres, String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(postgres.user());
        pool.setPassword(postgres.password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(1);
        return pool;
    }
}
