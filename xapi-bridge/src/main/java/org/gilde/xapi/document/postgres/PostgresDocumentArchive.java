package org.gilde.xapi.document.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.DocumentArchive;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentContext.Kind;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.postgres.Work;

/** The archive of {@link PostgresDocumentStore}. */
public final class PostgresDocumentArchive implements DocumentArchive {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String AFTER = "SELECT key, kind, activity, agent, registration, id, content, content_type"
            + " FROM xapi.document WHERE key > ? AND tenant = ? ORDER BY key LIMIT ?";

    private final DataSource source;

    /** Reads this database. */
    public PostgresDocumentArchive(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Archived> after(Tenant tenant, Optional<UUID> place, int limit) {
        return Work.run(source, "archive of documents", connection -> {
            try (PreparedStatement query = connection.prepareStatement(AFTER)) {
                query.setObject(1, place.orElse(FIRST));
                query.setString(2, tenant.name());
                query.setInt(3, limit);
                List<Archived> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(archived(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Archived archived(ResultSet row) throws SQLException {
        DocumentContext context = new DocumentContext(
                Kind.valueOf(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(PostgresDocumentArchive::agent),
                Optional.ofNullable(row.getObject(5, UUID.class)));
        return new Archived(
                row.getObject(1, UUID.class),
                new DocumentKey(context, row.getString(6)),
                new Content(row.getBytes(7), row.getString(8)));
    }

    private static AgentId agent(String text) {
        int blank = text.indexOf(' ');
        return new AgentId(AgentId.Kind.valueOf(text.substring(0, blank)), text.substring(blank + 1));
    }
}
