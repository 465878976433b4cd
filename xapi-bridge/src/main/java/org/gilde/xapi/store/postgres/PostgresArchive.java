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
import java.util.Set;
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
    private static final String AT = Portion.kept("r.sequence", false)
            + "(SELECT s.* FROM xapi.statement s WHERE s.tenant = ? AND s.sequence = ANY (?)) r"
            + Portion.end(false);
    private static final String NAMED = Portion.kept("r.sequence", false)
            + "(SELECT s.* FROM xapi.statement s WHERE s.tenant = ? AND s.id = ANY (?) AND s.sequence > ?) r"
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
        return read(tenant, AFTER, limit, (query, connection) -> {
            query.setLong(2, sequence);
            query.setInt(3, limit);
        });
    }

    @Override
    public List<KeptStatement> at(Tenant tenant, List<Long> sequences) {
        return read(tenant, AT, sequences.size(), (query, connection) -> {
            query.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
        });
    }

    @Override
    public List<KeptStatement> named(Tenant tenant, Set<UUID> ids, long sequence) {
        return read(tenant, NAMED, ids.size(), (query, connection) -> {
            query.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            query.setLong(3, sequence);
        });
    }

    /** Says which rows; the tenant is said already. */
    private interface Binding {
        void bind(PreparedStatement query, Connection connection) throws SQLException;
    }

    private List<KeptStatement> read(Tenant tenant, String sql, int limit, Binding binding) {
        return Work.run(source, "archive", connection -> {
            Optional<Short> number = tenants.find(connection, tenant);
            List<KeptStatement> found = new ArrayList<>();
            if (number.isPresent()) {
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    query.setShort(1, number.get());
                    binding.bind(query, connection);
                    read(query, tenant, limit, found);
                }
            }
            return found;
        });
    }

    private static void read(PreparedStatement query, Tenant tenant, int limit, List<KeptStatement> found)
            throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            Portion portion = new Portion(rows, limit);
            while (portion.next()) {
                found.add(StatementRows.kept(rows, tenant));
            }
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
