package org.gilde.bench.ingest;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.gilde.bench.ingest.Baseline.Rows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One thread that copies all that waits and commits it at once. */
final class CopyCommit implements AutoCloseable {
    private static final int MOST = 2_000;
    private static final byte[] HEADER = ByteBuffer.allocate(19)
            .put(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0})
            .array();
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final Connection connection;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread committer = new Thread(this::run, "copy");

    CopyCommit(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        committer.start();
    }

    private record Waiting(List<Rows> rows, CompletableFuture<Void> done) {}

    /** Completes when they are on disk. */
    CompletableFuture<Void> submit(List<Rows> rows) {
        Waiting one = new Waiting(rows, new CompletableFuture<>());
        waiting.add(one);
        return one.done();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            List<Waiting> group = new ArrayList<>();
            try {
                int size = 0;
                for (Waiting next = waiting.take(); next != null; next = size < MOST ? waiting.poll() : null) {
                    group.add(next);
                    size += next.rows().size();
                }
                commit(group);
                group.forEach(one -> one.done().complete(null));
            } catch (SQLException e) {
                group.forEach(one -> one.done().completeExceptionally(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void commit(List<Waiting> group) throws SQLException {
        CopyIn statements = open("statement");
        for (Waiting one : group) {
            for (Rows rows : one.rows()) {
                write(statements, rows.statement());
            }
        }
        end(statements);
        CopyIn keys = open("statement_key");
        for (Waiting one : group) {
            for (Rows rows : one.rows()) {
                write(keys, rows.keys());
            }
        }
        end(keys);
        connection.commit();
    }

    private CopyIn open(String table) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY baseline." + table + " FROM STDIN (FORMAT binary)");
        write(copy, HEADER);
        return copy;
    }

    private static void end(CopyIn copy) throws SQLException {
        write(copy, TRAILER);
        copy.endCopy();
    }

    private static void write(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    @Override
    public void close() throws SQLException {
        committer.interrupt();
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.setAutoCommit(true);
    }
}
