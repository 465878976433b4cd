package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.KeptStatement;

/** The archive of {@link PostgresStatementStore}. */
public final class PostgresArchive implements Archive {
    private static final String AFTER = Portion.kept("r.sequence", false)
            + "(SELECT s.* FROM xapi.statement s WHERE s.tenant = ? AND s.sequence > ? ORDER BY s.sequence LIMIT ?) r"
            + Portion.end(false);
    private static final String RESTORE = "WITH given AS (SELECT s.sequence, n.stored FROM xapi.statement s JOIN"
            + " unnest(?::uuid[], ?::timestamptz[]) AS n (id, stored) ON s.id = n.id AND s.tenant = ?),"
            + " earlier AS (SELECT max(e.stored) AS stored FROM (SELECT p.stored FROM xapi.statement p WHERE p.tenant = ?"
            + " AND p.sequence < (SELECT min(sequence) FROM given) ORDER BY p.sequence DESC LIMIT 1) e)"
            + " UPDATE xapi.statement s SET stored = g.stored FROM given g, earlier"
            + " WHERE s.tenant = ? AND s.sequence = g.sequence AND g.stored < s.stored"
            + " AND (SELECT min(stored) FROM given) >= coalesce(earlier.stored, '-infinity')";

    private final DataSource source;
    private final Tenants tenants = new Tenants();

    /** Reads and writes this database. */
    public PostgresArchive(DataSource source) {
        this.source = source;
    }

    @Override
    public List<KeptStatement> after(Tenant tenant, long sequence, int limit) {
        return Work.run(source, "archive", connection -> {
            Optional<Short> number = tenants.find(connection, tenant);
            return number.isEmpty() ? List.of() : after(connection, tenant, number.get(), sequence, limit);
        });
    }

    private static List<KeptStatement> after(
            Connection connection, Tenant tenant, short number, long sequence, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setShort(1, number);
            query.setLong(2, sequence);
            query.setInt(3, limit);
            List<KeptStatement> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                Portion portion = new Portion(rows, limit);
                while (portion.next()) {
                    found.add(StatementRows.kept(rows, tenant));
                }
            }
            return found;
        }
    }

    @Override
    public void restore(Tenant tenant, Map<UUID, Instant> stored) {
        Transaction.run(source, "restore", connection -> {
            short number = tenants.find(connection, tenant).orElseThrow();
            List<UUID> ids = new ArrayList<>();
            List<String> moments = new ArrayList<>();
            stored.forEach((id, moment) -> {
                ids.add(id);
                moments.add(moment.atOffset(ZoneOffset.UTC).toString());
            });
            try (PreparedStatement restore = connection.prepareStatement(RESTORE)) {
                restore.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                restore.setArray(2, connection.createArrayOf("timestamptz", moments.toArray()));
                restore.setShort(3, number);
                restore.setShort(4, number);
                restore.setShort(5, number);
                return restore.executeUpdate();
            }
        });
    }
}
