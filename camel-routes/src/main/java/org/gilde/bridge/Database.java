package org.gilde.bridge;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.gilde.bridge.settings.Settings;

/** The connections to PostgreSQL, with the tables brought up to date. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final Map<String, String> SCHEMAS = Map.of("xapi", "classpath:db/xapi", "bridge", "classpath:db/bridge");

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Connects and brings the tables up to date.
     *
     * @throws NoDatabaseException with what to do
     */
    static Database open(Settings.Database settings, MeterRegistry registry) {
        HikariDataSource pool = connect(settings, registry);
        try {
            SCHEMAS.forEach((schema, scripts) -> migrate(pool, schema, scripts));
            return new Database(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new NoDatabaseException(
                    "The tables in " + address(settings) + " could not be brought up to date: " + e.getMessage()
                            + "\nThe user needs the right to make schemas and tables there.",
                    e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource connect(Settings.Database settings, MeterRegistry registry) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password().reveal());
        config.setPoolName("gilde");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        config.setMetricRegistry(registry);
        config.addDataSourceProperty("ApplicationName", "gilde-bridge");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new NoDatabaseException(
                    "The database at " + address(settings) + " can not be used: " + rootOf(e).getMessage()
                            + "\nCheck that it runs, and gilde.database.url, .user and .password.",
                    e);
        }
    }

    private static void migrate(DataSource pool, String schema, String scripts) {
        Flyway.configure()
                .dataSource(pool)
                .schemas(schema)
                .locations(scripts)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    /** Returns the address without what may stand behind it: options can hold secrets. */
    private static String address(Settings.Database settings) {
        return settings.url().replaceAll("[?;].*", "");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
