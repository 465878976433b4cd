package org.gilde.xapi.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.postgres.Placed.Owner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One transaction that stores the Statements of several requests. It holds the lock on the order of arrival from its
 * first step to its commit, so commits are seen in that order by every reader, whichever process they come from.
 */
final class Arrival {
    /** The lock on the order of arrival: {@code (Gild, 1)}. */
    static final String LOCK = "(1198091364, 1)";

    private static final int BETWEEN_MOMENTS = 100;
    private static final String OPEN = "SELECT pg_advisory_xact_lock" + LOCK + ";"
            + " SELECT sequence, greatest(clock_timestamp(), stored + interval '1 microsecond'), marked FROM xapi.arrival;"
            + " SELECT id, tenant, json FROM xapi.statement WHERE id = ANY (?); " + Tombstones.AMONG;
    private static final String CLOSE = "INSERT INTO xapi.statement_key (key, sequence)"
            + " SELECT * FROM unnest(?::bigint[], ?::bigint[]);"
            + " UPDATE xapi.arrival SET sequence = ?, stored = ?, marked = ?;"
            + " SELECT pg_notify('" + PostgresStatementFeed.CHANNEL + "', '')";
    private static final String MARK = "INSERT INTO xapi.moment (stored, sequence) VALUES (?, ?)";

    private final Connection connection;
    private final DefinitionRows definitions;
    private final Map<Name, String> known = new HashMap<>();
    private final Set<UUID> forgotten = new HashSet<>();
    private final List<Placed> placed = new ArrayList<>();
    private long sequence;
    private long marked;
    private Instant stored = Instant.EPOCH;
    private boolean inDoubt;

    Arrival(Connection connection, KnownDefinitions known) {
        this.connection = connection;
        this.definitions = new DefinitionRows(connection, known);
    }

    /** A request that may be stored, with whose it is. */
    record Admitted(Submission submission, Owner owner) {}

    private record Name(short tenant, UUID id) {}

    /** Says whether the commit was asked for, so that a failure leaves open whether all is stored. */
    boolean isInDoubt() {
        return inDoubt;
    }

    /** Stores each request's Statements or refuses them; returns when they are on disk and every request knows. */
    void commit(List<Admitted> group) throws SQLException {
        connection.setAutoCommit(false);
        IdentityHashMap<Submission, StatementConflictException> refused = new IdentityHashMap<>();
        try {
            open(group);
            group.forEach(admitted -> place(admitted.submission(), admitted.owner(), refused));
            if (placed.isEmpty()) {
                connection.rollback();
            } else {
                write(group);
                inDoubt = true;
                connection.commit();
                definitions.remember();
            }
        } catch (SQLException e) {
            Connections.rollBack(connection, e);
            throw e;
        } finally {
            Connections.autoCommit(connection);
        }
        group.forEach(admitted -> answer(admitted.submission(), refused.get(admitted.submission())));
    }

    private void open(List<Admitted> group) throws SQLException {
        UUID[] ids = group.stream()
                .flatMap(admitted -> admitted.submission().statements().stream())
                .map(Statement::id)
                .toArray(UUID[]::new);
        try (PreparedStatement query = connection.prepareStatement(OPEN)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            query.setArray(2, connection.createArrayOf("uuid", tombstones(group)));
            query.execute();
            query.getMoreResults();
            try (ResultSet last = query.getResultSet()) {
                last.next();
                sequence = last.getLong(1);
                stored = last.getObject(2, OffsetDateTime.class).toInstant();
                marked = last.getLong(3);
            }
            query.getMoreResults();
            try (ResultSet rows = query.getResultSet()) {
                while (rows.next()) {
                    known.put(
                            new Name(rows.getShort(2), rows.getObject(1, UUID.class)),
                            PackedText.unpack(rows.getBytes(3)));
                }
            }
            query.getMoreResults();
            try (ResultSet rows = query.getResultSet()) {
                while (rows.next()) {
                    forgotten.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    private static UUID[] tombstones(List<Admitted> group) {
        return group.stream()
                .map(Admitted::submission)
                .flatMap(submission -> submission.statements().stream()
                        .map(statement -> Tombstones.hash(submission.tenant(), statement.id())))
                .toArray(UUID[]::new);
    }

    /** One that was removed, or changed for a person's sake, is known, whatever it says. */
    private boolean isForgotten(Submission submission, UUID id) {
        return !forgotten.isEmpty() && forgotten.contains(Tombstones.hash(submission.tenant(), id));
    }

    /** Gives places to a request's new Statements, unless one of them is in conflict. */
    private void place(
            Submission submission, Owner owner, IdentityHashMap<Submission, StatementConflictException> refused) {
        List<Statement> statements = submission.statements();
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            UUID id = statement.id();
            String first = known.get(new Name(owner.tenant(), id));
            if (first != null
                    && !isForgotten(submission, id)
                    && !Essence.isSame(first, statement.json(), statement.version())) {
                refused.put(submission, new StatementConflictException(index, id));
                return;
            }
        }
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            if (!isForgotten(submission, statement.id())
                    && known.putIfAbsent(new Name(owner.tenant(), statement.id()), statement.json()) == null) {
                placed.add(new Placed(++sequence, statement, submission.rows().get(index), owner));
            }
        }
    }

    private void write(List<Admitted> group) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Row.COPY);
        try {
            Row.writeHeader(copy);
            for (Placed row : placed) {
                row.row().writeTo(copy, row.sequence(), stored, row.owner());
            }
            Row.writeTrailer(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        new Contents(connection, group).write(placed);
        definitions.write(placed);
        close(References.keep(connection, placed));
    }

    private void close(List<long[]> inherited) throws SQLException {
        List<long[]> keys = new ArrayList<>(inherited);
        for (Placed row : placed) {
            long salt = row.owner().salt();
            row.statement().keys().further().forEach(key -> keys.add(new long[] {key ^ salt, row.sequence()}));
        }
        mark();
        try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            statement.setArray(1, column(keys, 0));
            statement.setArray(2, column(keys, 1));
            statement.setLong(3, sequence);
            statement.setObject(4, stored.atOffset(ZoneOffset.UTC));
            statement.setLong(5, marked);
            statement.execute();
        }
    }

    private void mark() throws SQLException {
        if (sequence - marked < BETWEEN_MOMENTS) {
            return;
        }
        marked = sequence;
        try (PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setObject(1, stored.atOffset(ZoneOffset.UTC));
            insert.setLong(2, sequence);
            insert.executeUpdate();
        }
    }

    private Array column(List<long[]> keys, int column) throws SQLException {
        long[] values = keys.stream().mapToLong(pair -> pair[column]).toArray();
        return connection.unwrap(PGConnection.class).createArrayOf("bigint", values);
    }

    private void answer(Submission submission, @Nullable StatementConflictException refusal) {
        if (refusal == null) {
            submission.done().complete(stored);
        } else {
            submission.done().completeExceptionally(refusal);
        }
    }
}
