package org.gilde.xapi.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gilde.xapi.store.postgres.Placed.Owner;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One transaction that stores the Statements of several requests. It holds the lock on the order of arrival from its
 * first step to its commit, so commits are seen in that order by every reader, whichever process they come from.
 *
 * <p>Small groups are common, and a round trip costs them more than what it asks: all that must be known is asked for
 * at once, and the commit travels with the last rows.
 */
final class Arrival {
    /** The lock on the order of arrival: {@code (Gild, 1)}. */
    static final String LOCK = "(1198091364, 1)";

    private static final int BETWEEN_MOMENTS = 100;
    private static final String CLOSE = "INSERT INTO xapi.statement_key (key, sequence)"
            + " SELECT * FROM unnest(?::bigint[], ?::bigint[]);"
            + " UPDATE xapi.arrival SET sequence = ?, stored = ?, marked = ?;"
            + " SELECT pg_notify('" + PostgresStatementFeed.CHANNEL + "', ''); COMMIT";
    private static final String MARK = "INSERT INTO xapi.moment (stored, sequence) VALUES (?, ?)";

    private final Connection connection;
    private final DefinitionRows definitions;
    private boolean inDoubt;

    Arrival(Connection connection, KnownDefinitions known) {
        this.connection = connection;
        this.definitions = new DefinitionRows(connection, known);
    }

    /** A request that may be stored, with whose it is. */
    record Admitted(Submission submission, Owner owner) {}

    /** Says whether the commit was asked for, so that a failure leaves open whether all is stored. */
    boolean isInDoubt() {
        return inDoubt;
    }

    /** Stores each request's Statements or refuses them; returns when they are on disk and every request knows. */
    void commit(List<Admitted> group) throws SQLException {
        connection.setAutoCommit(false);
        Opening opening;
        Placing placing;
        try {
            opening = Opening.of(connection, group);
            placing = new Placing(opening);
            group.forEach(placing::place);
            if (placing.placed().isEmpty()) {
                connection.rollback();
            } else {
                write(group, opening, placing);
                definitions.remember();
            }
        } catch (SQLException e) {
            Connections.rollBack(connection, e);
            throw e;
        } finally {
            Connections.autoCommit(connection);
        }
        group.forEach(admitted -> answer(admitted.submission(), opening.stored(), placing));
    }

    private void write(List<Admitted> group, Opening opening, Placing placing) throws SQLException {
        List<Placed> placed = placing.placed();
        copy(placed, opening.stored());
        new Contents(connection, group).write(placed);
        definitions.write(placed);
        List<long[]> keys = new ArrayList<>(References.keep(connection, placed, opening.pointedTo()));
        for (Placed row : placed) {
            long salt = row.owner().salt();
            row.statement().keys().further().forEach(key -> keys.add(new long[] {key ^ salt, row.sequence()}));
        }
        long marked = mark(opening, placing.sequence());
        inDoubt = true;
        close(keys, placing.sequence(), opening.stored(), marked);
    }

    private void copy(List<Placed> placed, Instant stored) throws SQLException {
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
    }

    private void close(List<long[]> keys, long sequence, Instant stored, long marked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            statement.setArray(1, column(keys, 0));
            statement.setArray(2, column(keys, 1));
            statement.setLong(3, sequence);
            statement.setObject(4, stored.atOffset(ZoneOffset.UTC));
            statement.setLong(5, marked);
            statement.execute();
        }
        connection.commit(); // for the pool, which did not see it: it finds nothing left to do
    }

    private long mark(Opening opening, long sequence) throws SQLException {
        if (sequence - opening.marked() < BETWEEN_MOMENTS) {
            return opening.marked();
        }
        try (PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setObject(1, opening.stored().atOffset(ZoneOffset.UTC));
            insert.setLong(2, sequence);
            insert.executeUpdate();
        }
        return sequence;
    }

    private Array column(List<long[]> keys, int column) throws SQLException {
        long[] values = keys.stream().mapToLong(pair -> pair[column]).toArray();
        return connection.unwrap(PGConnection.class).createArrayOf("bigint", values);
    }

    private static void answer(Submission submission, Instant stored, Placing placing) {
        CompletableFuture<Instant> done = submission.done();
        placing.refusal(submission).ifPresentOrElse(done::completeExceptionally, () -> done.complete(stored));
    }
}
