package org.gilde.xapi.document.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.Document;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentEdit;
import org.gilde.xapi.document.DocumentKey;

/** One document's place in the table, whether it is there or not. */
final class DocumentRow {
    private static final String FIND = "SELECT content, content_type, updated FROM xapi.document WHERE key = ?";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(?); " + FIND + " FOR UPDATE";
    private static final String SAVE = "INSERT INTO xapi.document (key, context, agent_hash, tenant, kind, activity,"
            + " agent, registration, id, content, content_type, updated)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())"
            + " ON CONFLICT (key) DO UPDATE SET (content, content_type, updated) = (excluded.content,"
            + " excluded.content_type, greatest(excluded.updated, document.updated + interval '1 microsecond'))";

    private final Tenant tenant;
    private final DocumentKey key;
    private final UUID hash;

    DocumentRow(Tenant tenant, DocumentKey key) {
        this.tenant = tenant;
        this.key = key;
        this.hash = DocumentHash.of(tenant, key);
    }

    static Optional<Document> find(Connection connection, UUID hash) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setObject(1, hash);
            try (ResultSet rows = query.executeQuery()) {
                return document(rows);
            }
        }
    }

    /** Changes it within a transaction. */
    void write(Connection connection, DocumentEdit edit) throws SQLException {
        Optional<Document> present = lock(connection);
        Optional<Content> next = edit.apply(present);
        if (next.isPresent()) {
            save(connection, next.get());
        } else if (present.isPresent()) {
            delete(connection);
        }
    }

    /** A row that is not there can't be locked, so those who write it first queue up for a lock on its key. */
    private Optional<Document> lock(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK)) {
            query.setLong(1, hash.getMostSignificantBits());
            query.setObject(2, hash);
            query.execute();
            query.getMoreResults();
            try (ResultSet rows = query.getResultSet()) {
                return document(rows);
            }
        }
    }

    private void save(Connection connection, Content content) throws SQLException {
        DocumentContext context = key.context();
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setObject(1, hash);
            save.setObject(2, DocumentHash.of(tenant, context));
            save.setObject(
                    3,
                    context.agent().map(agent -> DocumentHash.of(tenant, agent)).orElse(null));
            save.setString(4, tenant.name());
            save.setString(5, context.kind().name());
            save.setString(6, context.activity().orElse(null));
            save.setString(7, context.agent().map(DocumentHash::text).orElse(null));
            save.setObject(8, context.registration().orElse(null));
            save.setString(9, key.id());
            save.setBytes(10, content.bytes());
            save.setString(11, content.type());
            save.executeUpdate();
        }
    }

    private void delete(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM xapi.document WHERE key = ?")) {
            delete.setObject(1, hash);
            delete.executeUpdate();
        }
    }

    private static Optional<Document> document(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        Content content = new Content(rows.getBytes(1), rows.getString(2));
        return Optional.of(
                new Document(content, rows.getObject(3, OffsetDateTime.class).toInstant()));
    }
}
