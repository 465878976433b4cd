package org.gilde.xapi.store.postgres;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gilde.xapi.statement.Statement;

/** The Statements of one request on their way into the store, encoded by the thread that brought them. */
record Submission(List<Statement> statements, List<Row> rows, CompletableFuture<Instant> done) {

    static Submission of(List<Statement> statements, int authority) {
        List<Row> rows = statements.stream()
                .map(statement -> Row.of(statement, authority))
                .toList();
        return new Submission(statements, rows, new CompletableFuture<>());
    }
}
