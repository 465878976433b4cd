package org.gilde.bridge.drop;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.flywaydb.core.Flyway;
import org.gilde.bridge.quarantine.Forgiveness;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.statement.StatementReader.Bounds;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.postgresql.ds.PGSimpleDataSource;

/** A folder, a database, and nodes that watch the one and write to the other. */
final class DropBench implements AutoCloseable {
    static final DropSettings.Limits LIMITS = new DropSettings.Limits(100_000, Bounds.USUAL, XapiVersion.V1_0_3);
    private static final PGSimpleDataSource DATABASE = database();

    final Path folder;
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    Credential sender = credential(Set.of(Scope.STATEMENTS_WRITE, Scope.DEFINE), Set.of());
    Duration settle = Duration.ofMillis(20);
    Duration lease = Duration.ofMinutes(1);
    UnaryOperator<StatementStore> wrapper = store -> store;
    Minimiser minimiser = Minimiser.none();

    private final PostgresStatementStore store = new PostgresStatementStore(DATABASE);
    private final List<CamelContext> contexts = new ArrayList<>();

    DropBench(Path folder) throws SQLException {
        this.folder = folder;
        execute("TRUNCATE bridge.drop_file");
        execute("TRUNCATE xapi.statement CASCADE");
    }

    private static PGSimpleDataSource database() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.createDatabase());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        Map.of("xapi", "classpath:db/xapi", "bridge", "classpath:db/bridge")
                .forEach((schema, scripts) -> Flyway.configure()
                        .dataSource(database)
                        .schemas(schema)
                        .locations(scripts)
                        .load()
                        .migrate());
        return database;
    }

    static Credential credential(Set<Scope> scopes, Set<Leniency> leniencies) {
        return Credential.of("lists", "secret-secret", scopes, "https://lrs.example.org/xapi")
                .with("", Tenant.MAIN, Quota.NONE, leniencies);
    }

    DropSettings settings() {
        return new DropSettings(folder, Optional.empty(), settle, lease, Duration.ofMillis(50), LIMITS);
    }

    /** Returns a node that is not started. */
    Drop drop() {
        return new Drop(settings(), sinks(), () -> Optional.of(sender), registry);
    }

    Drop.Sinks sinks() {
        return new Drop.Sinks(DATABASE, wrapper.apply(store), forgiveness().recorder(), minimiser);
    }

    Forgiveness forgiveness() {
        SubmissionReader reader = new SubmissionReader(new StatementReader(UUID::randomUUID, Bounds.USUAL));
        Forgiveness.Times times = new Forgiveness.Times(Duration.ofDays(1), Duration.ofDays(1));
        return new Forgiveness(DATABASE, store, reader, times, Clock.systemUTC(), minimiser);
    }

    PostgresClaims claims(String node) {
        return new PostgresClaims(DATABASE, node, lease);
    }

    /** Starts a node. */
    @SuppressWarnings("checkstyle:IllegalCatch") // Camel declares no more than Exception
    Drop start() {
        Drop drop = drop();
        CamelContext context = new DefaultCamelContext();
        context.getShutdownStrategy().setTimeout(5);
        contexts.add(context);
        try {
            context.addRoutes(drop.routes());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        context.start();
        return drop;
    }

    void put(String name, String text) throws IOException {
        Path draft = Files.writeString(folder.resolve(name + ".part"), text);
        Files.move(draft, folder.resolve(name));
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    List<String> files(String inner) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(inner))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    long stored() {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM xapi.statement")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    StatementStore store() {
        return store;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        contexts.forEach(CamelContext::stop);
        store.close();
    }
}
