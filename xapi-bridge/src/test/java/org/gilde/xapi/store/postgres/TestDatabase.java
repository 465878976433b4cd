package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.gilde.postgres.EmbeddedPostgres;

/** Databases with the migrations applied. */
public final class TestDatabase {
    private TestDatabase() {}

    /** Returns a pool on an empty database of the shared server. */
    public static HikariDataSource fresh() {
        return fresh(EmbeddedPostgres.shared());
    }

    /** Returns a pool on an empty database. */
    public static HikariDataSource fresh(EmbeddedPostgres postgres) {
        HikariDataSource pool = pool(postgres, postgres.createDatabase());
        Flyway.configure()
                .dataSource(pool)
                .schemas("xapi")
                .locations("classpath:db/xapi")
                .load()
                .migrate();
        return pool;
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
