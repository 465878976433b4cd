package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.StoreUnavailableException;

/**
 * Statements in PostgreSQL 15 or later. Concurrent requests share their commits; several processes may write to one
 * database. Wants a pool of connections, and the migrations of {@code classpath:db/xapi} applied.
 */
public final class PostgresStatementStore implements StatementStore, AutoCloseable {
    private static final long SECONDS = 60;
    private static final String CONSISTENT = "SELECT CASE WHEN pg_try_advisory_xact_lock_shared" + Arrival.LOCK
            + " THEN clock_timestamp() ELSE (SELECT stored FROM xapi.arrival) END";

    private final DataSource source;
    private final Tenants tenants = new Tenants();
    private final GroupCommit commit;

    /** Stores in this database. */
    public PostgresStatementStore(DataSource source) {
        this.source = source;
        this.commit = new GroupCommit(source, tenants);
    }

    @Override
    public CompletionStage<Instant> add(
            Tenant tenant, String authority, List<Statement> statements, List<Attachment> attachments) {
        if (statements.isEmpty()) {
            return CompletableFuture.supplyAsync(this::consistentThrough);
        }
        Submission submission = Submission.of(tenant, tenants.salt(tenant), authority, statements, attachments);
        submission.done().orTimeout(SECONDS, TimeUnit.SECONDS);
        commit.submit(submission);
        return submission.done().exceptionallyCompose(PostgresStatementStore::failed);
    }

    @Override
    public Optional<KeptStatement> find(Tenant tenant, UUID id) {
        return find("find", tenant, id, false);
    }

    @Override
    public Optional<KeptStatement> findVoided(Tenant tenant, UUID id) {
        return find("find voided", tenant, id, true);
    }

    @Override
    public StatementPage query(Tenant tenant, StatementQuery query) {
        return of(
                "query",
                tenant,
                new StatementPage(List.of(), OptionalLong.empty()),
                (connection, number) -> StatementRows.page(
                        connection, QuerySql.of(query, number, tenants.salt(tenant)), tenant, query.limit()));
    }

    @Override
    public Map<String, Attachment> attachments(Tenant tenant, Set<String> sha2) {
        return of("attachments", tenant, Map.of(), (connection, number) -> Contents.find(connection, number, sha2));
    }

    @Override
    public Map<String, Long> attachmentSizes(Tenant tenant, Set<String> sha2) {
        return of(
                "attachment sizes", tenant, Map.of(), (connection, number) -> Contents.sizes(connection, number, sha2));
    }

    @Override
    public Instant consistentThrough() {
        return Work.run(source, "consistent through", connection -> {
            try (var query = connection.prepareStatement(CONSISTENT);
                    var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    /** Stores what is on its way, then takes nothing more. */
    @Override
    public void close() {
        commit.close();
    }

    private Optional<KeptStatement> find(String what, Tenant tenant, UUID id, boolean isVoided) {
        return of(
                what,
                tenant,
                Optional.empty(),
                (connection, number) -> StatementRows.find(connection, number, tenant, id, isVoided));
    }

    /** Work on what a tenant has. */
    @FunctionalInterface
    private interface Lookup<T> {
        T with(Connection connection, short tenant) throws SQLException;
    }

    private <T> T of(String what, Tenant tenant, T nothing, Lookup<T> lookup) {
        return Work.run(source, what, connection -> {
            Optional<Short> number = tenants.find(connection, tenant);
            return number.isEmpty() ? nothing : lookup.with(connection, number.get());
        });
    }

    private static CompletionStage<Instant> failed(Throwable cause) {
        return CompletableFuture.failedStage(
                cause instanceof TimeoutException
                        ? new StoreUnavailableException("Not confirmed within " + SECONDS + " seconds", cause)
                        : cause);
    }
}
