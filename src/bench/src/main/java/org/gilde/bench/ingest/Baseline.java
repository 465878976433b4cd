package org.gilde.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gilde.bench.Measured;
import org.gilde.bench.run.EmbeddedDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The least that keeping these rows costs: tables like the LRS's own with all their indexes, which hold what the LRS held
 * when it took the rows (a row costs more in a larger index), filled by COPY, what waits in one transaction. No HTTP, no
 * JSON, no keys to make: the rows are those that the LRS made.
 */
final class Baseline {
    private static final int HEADER = 19;
    private static final int SEQUENCE_OF_STATEMENT = 6;
    private static final int SEQUENCE_OF_KEY = 18;

    private final EmbeddedDatabase database;

    Baseline(EmbeddedDatabase database) {
        this.database = database;
    }

    /**
     * One Statement in PostgreSQL's binary format.
     *
     * @param keys the rows of statement_key that go with it, one after the other
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Rows(byte[] statement, byte[] keys) {}

    /** Makes the tables, and fills them with what the LRS held up to this sequence. */
    void prepare(long upTo) throws IOException, SQLException {
        try (Connection connection = database.connect()) {
            clone(connection, upTo);
        }
    }

    /** Feeds what the LRS stored after this sequence, by so many threads in batches as the load has. */
    Measured run(Load load, long from) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (Connection connection = database.connect()) {
            return feed(load, rows(connection, from), connection);
        }
    }

    private static Measured feed(Load load, List<Rows> rows, Connection connection)
            throws SQLException, InterruptedException, ExecutionException {
        ExecutorService feeders = Executors.newFixedThreadPool(load.connections());
        try (CopyCommit commit = new CopyCommit(connection)) {
            AtomicInteger next = new AtomicInteger();
            long start = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < load.connections(); i++) {
                running.add(feeders.submit(() -> feed(load.batch(), rows, next, commit)));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                nanos.addAll(one.get());
            }
            return new Measured(nanos, load.batch(), System.nanoTime() - start);
        } finally {
            feeders.shutdownNow();
        }
    }

    private static List<Long> feed(int batch, List<Rows> rows, AtomicInteger next, CopyCommit commit) {
        List<Long> nanos = new ArrayList<>();
        for (int at = next.getAndAdd(batch); at + batch <= rows.size(); at = next.getAndAdd(batch)) {
            long before = System.nanoTime();
            commit.submit(rows.subList(at, at + batch)).join();
            nanos.add(System.nanoTime() - before);
        }
        return nanos;
    }

    private static void clone(Connection connection, long upTo) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS baseline CASCADE");
            statement.execute("CREATE SCHEMA baseline");
            statement.execute("CREATE TABLE baseline.statement (LIKE xapi.statement INCLUDING ALL)");
            statement.execute("CREATE TABLE baseline.statement_key (LIKE xapi.statement_key INCLUDING ALL)");
            for (String table : List.of("statement", "statement_key")) {
                statement.execute("ALTER TABLE baseline." + table + " SET (autovacuum_enabled = off)");
                statement.execute("INSERT INTO baseline." + table + " SELECT * FROM xapi." + table
                        + " WHERE sequence <= " + upTo + " ORDER BY sequence");
                statement.execute("VACUUM ANALYZE baseline." + table);
            }
            statement.execute(Ingest.CHECKPOINT);
        }
    }

    private static List<Rows> rows(Connection connection, long from) throws SQLException {
        Map<Long, ByteArrayOutputStream> keys = new HashMap<>();
        for (byte[] key : copy(connection, "xapi.statement_key", "sequence, key", from)) {
            long sequence = ByteBuffer.wrap(key).getLong(SEQUENCE_OF_KEY);
            keys.computeIfAbsent(sequence, first -> new ByteArrayOutputStream()).writeBytes(key);
        }
        List<Rows> rows = new ArrayList<>();
        for (byte[] statement : copy(connection, "xapi.statement", "sequence", from)) {
            long sequence = ByteBuffer.wrap(statement).getLong(SEQUENCE_OF_STATEMENT);
            rows.add(new Rows(
                    statement,
                    keys.getOrDefault(sequence, new ByteArrayOutputStream()).toByteArray()));
        }
        return rows;
    }

    private static List<byte[]> copy(Connection connection, String table, String order, long from) throws SQLException {
        CopyOut out = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT * FROM " + table + " WHERE sequence > " + from + " ORDER BY " + order
                        + ") TO STDOUT (FORMAT binary)");
        List<byte[]> rows = new ArrayList<>();
        for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            rows.add(row);
        }
        byte[] first = rows.get(0);
        rows.set(
                0,
                ByteBuffer.allocate(first.length - HEADER)
                        .put(first, HEADER, first.length - HEADER)
                        .array());
        rows.remove(rows.size() - 1); // the trailer
        return rows;
    }
}
