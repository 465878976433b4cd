package org.gilde.xapi.document.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Document;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentEdit;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.document.DocumentStore;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.postgres.Transaction;
import org.gilde.xapi.store.postgres.Work;

/** Documents in the database of the Statements. Several processes may write to one database. */
public final class PostgresDocumentStore implements DocumentStore {
    private static final String IN_CONTEXT = " FROM xapi.document WHERE context = ?";
    private static final String IN_REGISTRATION = " AND registration = ?";
    private static final String OF_AGENT = " FROM xapi.document WHERE agent_hash = ?";
    private static final String OF_TENANT = " FROM xapi.document WHERE tenant = ?";

    private final DataSource source;

    /** Keeps them in this database. */
    public PostgresDocumentStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Document> find(Tenant tenant, DocumentKey key) {
        UUID hash = DocumentHash.of(tenant, key);
        return Work.run(source, "find a document", connection -> DocumentRow.find(connection, hash));
    }

    @Override
    public List<String> ids(Tenant tenant, DocumentContext context, Optional<Instant> since) {
        String sql = "SELECT DISTINCT id COLLATE \"C\" AS id" + of(context)
                + (since.isPresent() ? " AND updated > ?" : "") + " ORDER BY 1";
        return Work.run(source, "ids of documents", connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int next = bind(query, tenant, context);
                if (since.isPresent()) {
                    query.setObject(next, since.get().atOffset(ZoneOffset.UTC));
                }
                return texts(query);
            }
        });
    }

    @Override
    public void edit(Tenant tenant, DocumentKey key, DocumentEdit edit) {
        DocumentRow row = new DocumentRow(tenant, key);
        Transaction.run(source, "change a document", connection -> {
            row.write(connection, edit);
            return row;
        });
    }

    @Override
    public void deleteAll(Tenant tenant, DocumentContext context) {
        delete(of(context), query -> bind(query, tenant, context));
    }

    @Override
    public long count(Tenant tenant, AgentId agent) {
        return count(OF_AGENT, query -> query.setObject(1, DocumentHash.of(tenant, agent)));
    }

    @Override
    public long erase(Tenant tenant, AgentId agent) {
        return delete(OF_AGENT, query -> query.setObject(1, DocumentHash.of(tenant, agent)));
    }

    @Override
    public long count(Tenant tenant) {
        return count(OF_TENANT, query -> query.setString(1, tenant.name()));
    }

    @Override
    public long erase(Tenant tenant) {
        return delete(OF_TENANT, query -> query.setString(1, tenant.name()));
    }

    private static String of(DocumentContext context) {
        return context.registration().isPresent() ? IN_CONTEXT + IN_REGISTRATION : IN_CONTEXT;
    }

    private static int bind(PreparedStatement query, Tenant tenant, DocumentContext context) throws SQLException {
        query.setObject(1, DocumentHash.of(tenant, context));
        if (context.registration().isEmpty()) {
            return 2;
        }
        query.setObject(2, context.registration().get());
        return 3;
    }

    /** What stands behind the question marks. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** Locks rows in one order whoever deletes, so that two never wait for each other. */
    private long delete(String which, Binding binding) {
        String sql = "DELETE FROM xapi.document WHERE key IN (SELECT key" + which + " ORDER BY key FOR UPDATE)";
        return Work.run(source, "delete documents", connection -> {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                binding.bind(delete);
                return delete.executeLargeUpdate();
            }
        });
    }

    private long count(String which, Binding binding) {
        return Work.run(source, "count documents", connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT count(*)" + which)) {
                binding.bind(query);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
