package org.gilde.xapi.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.postgres.Placed.Owner;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What the store is compared with: rows that are encoded beforehand, copied into the same tables with the same indexes,
 * groups of requests in one commit. It looks for nothing, orders nothing and answers nobody else.
 */
final class BareCopy implements AutoCloseable {
    private static final Owner OWNER = new Owner((short) 1, 1, 0);
    private static final int MOST = 2000;

    private final HikariDataSource database;
    private final BlockingQueue<Batch> waiting = new LinkedBlockingQueue<>();
    private final Thread committer = new Thread(this::run, "bare-copy");
    private volatile boolean closed;
    private long sequence;

    BareCopy(HikariDataSource database) {
        this.database = database;
        committer.start();
    }

    /** Rows and their further keys, with word of their commit. */
    record Batch(List<Row> rows, List<long[]> further, CompletableFuture<Void> done) {
        static Batch of(List<Statement> statements) {
            return new Batch(
                    statements.stream().map(statement -> Row.of(statement, 0)).toList(),
                    statements.stream()
                            .map(statement -> statement.keys().further().stream()
                                    .mapToLong(Long::longValue)
                                    .toArray())
                            .toList(),
                    new CompletableFuture<>());
        }
    }

    void add(Batch batch) {
        waiting.add(batch);
        batch.done().join();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (!closed) {
                Batch first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Batch> group = new ArrayList<>(List.of(first));
                    for (int size = first.rows().size(); size < MOST && !waiting.isEmpty(); ) {
                        Batch next = waiting.remove();
                        group.add(next);
                        size += next.rows().size();
                    }
                    commit(connection, group);
                    group.forEach(batch -> batch.done().complete(null));
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit(Connection connection, List<Batch> group) throws SQLException {
        List<long[]> keys = new ArrayList<>();
        Instant now = Instant.now();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(Row.COPY);
        Row.writeHeader(copy);
        for (Batch batch : group) {
            for (int index = 0; index < batch.rows().size(); index++) {
                batch.rows().get(index).writeTo(copy, ++sequence, now, OWNER);
                for (long key : batch.further().get(index)) {
                    keys.add(new long[] {key, sequence});
                }
            }
        }
        Row.writeTrailer(copy);
        copy.endCopy();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO xapi.statement_key (key, sequence)" + " SELECT * FROM unnest(?::bigint[], ?::bigint[])")) {
            for (int column = 0; column < 2; column++) {
                int at = column;
                insert.setArray(
                        column + 1,
                        connection
                                .unwrap(PGConnection.class)
                                .createArrayOf(
                                        "bigint",
                                        keys.stream()
                                                .mapToLong(pair -> pair[at])
                                                .toArray()));
            }
            insert.execute();
        }
        connection.commit();
    }
}
