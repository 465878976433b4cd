package org.gilde.bridge;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.gilde.bridge.settings.Settings;

/** The connections to PostgreSQL, with the tables brought up to date. */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final int IDLE_CONNECTIONS = 3;
    private static final int OLDEST_VERSION = 15;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    /** Classes and codes of SQLSTATE: connection, resources, a server that starts or stops. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    private static final String TURNED_AWAY = "08004";
    private static final Map<String, String> SCHEMAS =
            Map.of("xapi", "classpath:db/xapi", "bridge", "classpath:db/bridge");

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

    /**
     * Connects once, to know early.
     *
     * @throws DatabaseAwayException if it does not answer; trying again may help
     * @throws NoDatabaseException if it answers and can not be used, with what to do
     */
    static void check(Settings.Database settings) {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password().reveal());
        properties.setProperty("connectTimeout", "10");
        try (Connection connection = DriverManager.getConnection(settings.url(), properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new NoDatabaseException(address(settings) + " is PostgreSQL " + version + "; " + OLDEST_VERSION
                        + " or later is needed.");
            }
        } catch (SQLException e) {
            throw told(settings, e);
        }
    }

    /** Returns what to say of it: whether trying again may help is its type. */
    static NoDatabaseException told(Settings.Database settings, SQLException e) {
        return isAway(e) ? away(settings, e) : unusable(settings, e);
    }

    /** No connection, none free, one that is starting or stopping; but not one that turns the bridge away. */
    private static boolean isAway(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return !state.equals(TURNED_AWAY) && AWAY.stream().anyMatch(state::startsWith);
    }

    private static DatabaseAwayException away(Settings.Database settings, SQLException cause) {
        return new DatabaseAwayException(
                "The database at " + address(settings) + " does not answer: " + cause.getMessage()
                        + "\nCheck that it runs, and gilde.database.url.",
                cause);
    }

    private static NoDatabaseException unusable(Settings.Database settings, Throwable cause) {
        return new NoDatabaseException(
                "The database at " + address(settings) + " can not be used: " + cause.getMessage()
                        + "\nCheck that it runs, and gilde.database.url, .user and .password.",
                cause);
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
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        config.setMetricRegistry(registry);
        config.addDataSourceProperty("ApplicationName", "gilde-bridge");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unusable(settings, e);
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
}
