package org.gilde.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of one's own, from binaries on the class path: on the loopback address only, with a password, kept in a
 * folder, ended with this process. When the server dies while this is open, it is started again on the same port.
 *
 * <p>Safe for use by several threads. Root steps down to an unprivileged user; where that is impossible, starting fails
 * and names the way out.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String USER = "gilde";
    private static final String DRIVER = "org.postgresql.Driver";

    private final Home home;
    private final Cluster cluster;
    private final Settings settings;
    private final String password;
    private final int port;
    private final Thread hook = new Thread(this::stop, "postgres-stop");
    private CompletableFuture<Void> watch = CompletableFuture.completedFuture(null);
    private boolean closed;

    private EmbeddedPostgres(Home home, Binaries binaries, Settings settings) throws IOException {
        this.home = home;
        this.settings = settings;
        this.cluster = new Cluster(home.folder(), binaries, Identity.forFolders(home.folder(), binaries.folder()));
        this.password = home.password();
        cluster.prepare(USER, password);
        this.port = home.port();
    }

    /** Starts one on a folder that is kept; makes it at the first start. */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, Map.of());
    }

    /**
     * Starts one on a folder that is kept.
     *
     * @param settings PostgreSQL's own, by name, such as {@code shared_buffers}; they win over ours
     * @throws EmbeddedPostgresException if it can not run here, or another process has the folder in use
     */
    public static EmbeddedPostgres start(Path dataDirectory, Map<String, String> settings) {
        Path folder = dataDirectory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            return start(new Home(folder, false), Binaries.unpackedBelow(folder), settings);
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Could not start PostgreSQL in " + folder, e);
        }
    }

    /** Starts one for a test; its data are deleted when it is closed. */
    public static EmbeddedPostgres startTemporary() {
        return TemporaryPostgres.start();
    }

    /** Returns the one of this JVM for tests; started at the first call, deleted when the JVM ends. */
    public static EmbeddedPostgres shared() {
        return TemporaryPostgres.shared();
    }

    static EmbeddedPostgres start(Home home, Binaries binaries, Map<String, String> settings) throws IOException {
        home.lock();
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(home, binaries, Settings.with(settings));
            postgres.run();
            return postgres;
        } catch (IOException | EmbeddedPostgresException e) {
            home.release();
            throw e;
        }
    }

    /** Returns the address of the database {@code postgres}, without user and password. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** Returns the name of the only user. */
    public String user() {
        return USER;
    }

    /** Returns the user's password, made at the first start and kept in the folder, readable by its owner only. */
    public String password() {
        return password;
    }

    /**
     * Makes a database unless it is there, and returns its address without user and password.
     *
     * @param name lower-case letters, digits and underscores, a letter first
     */
    public String createDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = connect()) {
            if (!exists(connection, name)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
                }
            }
            return jdbcUrl(name);
        } catch (SQLException e) {
            throw new EmbeddedPostgresException("Could not make the database " + name, e);
        }
    }

    /** Asks for the driver by name first: the driver manager may know only one that another class loader has. */
    private Connection connect() throws SQLException {
        try {
            Class.forName(DRIVER);
        } catch (ClassNotFoundException e) {
            throw new SQLException(DRIVER + " is not there", e);
        }
        return DriverManager.getConnection(jdbcUrl(), USER, password);
    }

    /** Makes an empty database under a name of its own, and returns its address without user and password. */
    public String createDatabase() {
        return createDatabase("d" + UUID.randomUUID().toString().replace('-', '_'));
    }

    /**
     * Leaves the end of the server to {@link #close} alone, for an owner that has work to finish when the process is
     * told to end. Without this the server ends at once with the process.
     */
    public void keepUntilClosed() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** Stops the server; waits until all is on disk. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending already", e);
        }
        stop();
    }

    private synchronized void run() throws IOException {
        Runtime.getRuntime().addShutdownHook(hook);
        watch(cluster.start(port, settings));
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        watch.cancel(false);
        if (home.isTemporary()) {
            cluster.abandon();
        } else {
            cluster.stop();
        }
        try {
            home.release();
        } catch (IOException e) {
            LOG.warn("Could not release {}", home.folder(), e);
        }
    }

    private void watch(ProcessHandle server) {
        watch = server.onExit().thenRun(this::revive);
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL in {} has ended by itself; starting it again", home.folder());
        try {
            watch(cluster.start(port, settings));
        } catch (IOException | EmbeddedPostgresException e) {
            LOG.error("PostgreSQL in {} could not be started again; restart the service", home.folder(), e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
