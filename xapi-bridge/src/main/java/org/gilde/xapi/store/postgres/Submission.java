package org.gilde.xapi.store.postgres;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;

/** What one request brings, on its way into the store; its rows are encoded by the thread that brought them. */
record Submission(
        Tenant tenant,
        String authority,
        List<Statement> statements,
        List<Row> rows,
        List<Attachment> attachments,
        CompletableFuture<Instant> done) {

    static Submission of(
            Tenant tenant, long salt, String authority, List<Statement> statements, List<Attachment> attachments) {
        List<Row> rows =
                statements.stream().map(statement -> Row.of(statement, salt)).toList();
        return new Submission(tenant, authority, statements, rows, attachments, new CompletableFuture<>());
    }

    /** Returns about how many octets it holds. */
    long size() {
        long size = 0;
        for (Row row : rows) {
            size += row.size();
        }
        for (Attachment attachment : attachments) {
            size += attachment.content().length;
        }
        return size;
    }
}
