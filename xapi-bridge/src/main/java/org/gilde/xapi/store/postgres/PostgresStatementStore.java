package org.gilde.xapi.store.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.gilde.xapi.LrsException;
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
    private final Authorities authorities;
    private final GroupCommit commit;

    /** Stores in this database. */
    public PostgresStatementStore(DataSource source) {
        this.source = source;
        this.authorities = new Authorities(source);
        this.commit = new GroupCommit(source);
    }

    @Override
    public Instant add(List<Statement> statements, String authority) {
        if (statements.isEmpty()) {
            return consistentThrough();
        }
        Submission submission = Submission.of(statements, authorities.number(authority));
        commit.submit(submission);
        return await(submission);
    }

    @Override
    public Optional<KeptStatement> find(UUID id) {
        return Work.run(source, "find", connection -> StatementRows.find(connection, id, false));
    }

    @Override
    public Optional<KeptStatement> findVoided(UUID id) {
        return Work.run(source, "find voided", connection -> StatementRows.find(connection, id, true));
    }

    @Override
    public StatementPage query(StatementQuery query) {
        return Work.run(source, "query", connection -> StatementRows.page(connection, query));
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

    private static Instant await(Submission submission) {
        try {
            return submission.done().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LrsException refusal) {
                throw refusal;
            }
            throw new StoreUnavailableException("Could not be stored", e);
        } catch (TimeoutException e) {
            throw new StoreUnavailableException("Not confirmed within " + SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Interrupted before it was confirmed", e);
        }
    }
}
