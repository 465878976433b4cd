package org.gilde.bridge.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.gilde.bridge.deadletter.PostgresDeadLetters;
import org.gilde.bridge.quarantine.Forgiveness;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.access.postgres.PostgresCredentialStore;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.resource.Answer;
import org.gilde.xapi.resource.Door;
import org.gilde.xapi.resource.Limits;
import org.gilde.xapi.resource.Request;
import org.gilde.xapi.resource.Resources;
import org.gilde.xapi.resource.StatementsResource;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.postgresql.ds.PGSimpleDataSource;

/** An LRS as the bridge is one, with a database of its own and, when it is opened, an address. */
public final class WholeLrs implements AutoCloseable {
    public static final String KEY = "academy";
    public static final String SECRET = "hush-hush-hush";

    /** Leaves nothing of what says so, and of others all up to the authority that they carry. */
    private static final Minimiser LEAST = json ->
            json.contains("left-out") ? Optional.empty() : Optional.of(json.replaceFirst(",\"authority\".*", "}"));

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final PostgresStatementStore store;
    private final PostgresStatementFeed feed;
    private final SubmissionReader reader = new SubmissionReader(new StatementReader());
    private final Forgiveness forgiveness;
    private final Credential credential = Credential.of(KEY, SECRET, Set.of(Scope.ALL), "https://academy.example/xapi");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Optional<HttpServer> server = Optional.empty();

    public WholeLrs() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        database.setUrl(postgres.createDatabase());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        for (String schema : List.of("xapi", "bridge")) {
            Flyway.configure()
                    .dataSource(database)
                    .schemas(schema)
                    .locations("classpath:db/" + schema)
                    .load()
                    .migrate();
        }
        store = new PostgresStatementStore(database);
        feed = new PostgresStatementFeed(database);
        Forgiveness.Times times = new Forgiveness.Times(Duration.ofDays(1), Duration.ofDays(1));
        forgiveness = new Forgiveness(database, store, reader, times, Clock.systemUTC(), LEAST);
    }

    public PGSimpleDataSource database() {
        return database;
    }

    public PostgresStatementStore store() {
        return store;
    }

    public PostgresStatementFeed feed() {
        return feed;
    }

    public Forgiveness forgiveness() {
        return forgiveness;
    }

    public PostgresDeadLetters deadLetters() {
        return new PostgresDeadLetters(database);
    }

    public KnownThere knowing(URI lrs) {
        return new PostgresKnownThere(database, List.of(lrs));
    }

    public Credential credential() {
        return credential;
    }

    /** Stores Statements as a sender's. */
    public void take(String... statements) {
        take(credential, statements);
    }

    public void take(Credential sender, String... statements) {
        take(sender, "application/json", ("[" + String.join(",", statements) + "]").getBytes(StandardCharsets.UTF_8));
    }

    public void take(Credential sender, String contentType, byte[] body) {
        new StatementRecorder(reader, store)
                .record(sender, new Body(contentType, body, XapiVersion.V1_0_3, false))
                .toCompletableFuture()
                .join();
    }

    public Optional<KeptStatement> find(UUID id) {
        return find(Tenant.MAIN, id);
    }

    public Optional<KeptStatement> find(Tenant tenant, UUID id) {
        return store.find(tenant, id).or(() -> store.findVoided(tenant, id));
    }

    /** Opens it to others at an address of this machine. */
    public URI open() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            Door door = door();
            made.setExecutor(threads);
            made.createContext("/xapi", exchange -> answer(door, exchange));
            made.start();
            server = Optional.of(made);
            return URI.create("http://127.0.0.1:" + made.getAddress().getPort() + "/xapi");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Door door() {
        PostgresCredentialStore credentials = new PostgresCredentialStore(database);
        credentials.save(credential);
        Authenticator authenticator = new Authenticator(credentials, Clock.systemUTC());
        Resources resources = new Resources()
                .with(new StatementsResource(new StatementRecorder(reader, store), store, Limits.usual()));
        return new Door(authenticator, XapiVersion.V1_0_3, Set.of("*"), resources);
    }

    private static void answer(Door door, HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestMethod(),
                    "/xapi",
                    exchange.getRequestURI().getPath().substring("/xapi".length()),
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders()::getFirst,
                    exchange.getRequestBody().readAllBytes());
            Answer answer = door.answer(request).toCompletableFuture().join();
            Map<String, String> headers = answer.headers();
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.ifPresent(each -> each.stop(0));
        threads.shutdownNow();
        store.close();
        feed.close();
    }
}
