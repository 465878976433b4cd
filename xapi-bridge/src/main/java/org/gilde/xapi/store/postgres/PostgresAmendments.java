package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.Amendments;
import org.gilde.xapi.store.StatementPage;

/**
 * Amendments of {@link PostgresStatementStore}'s rows. Each step holds the lock on the order of arrival, so nothing
 * arrives that refers to a row while it changes; callers keep the steps small.
 */
public final class PostgresAmendments implements Amendments {
    /** Tells how long a text is without reading it. */
    private static final String PLACED =
            "s.sequence, octet_length(s.json), substring(s.json FROM 1 FOR " + PackedText.HEAD + ")";

    /** Each key's next, along its index, then the first of all. */
    private static final String WITH_KEYS =
            "SELECT " + PLACED + " FROM (SELECT DISTINCT n.sequence FROM unnest(?::bigint[]) AS wanted (key)"
                    + " CROSS JOIN LATERAL ((SELECT s.sequence FROM xapi.statement s WHERE s.agent = wanted.key"
                    + " AND -s.sequence < ? ORDER BY (-s.sequence) DESC LIMIT ?) UNION ALL"
                    + " (SELECT k.sequence FROM xapi.statement_key k WHERE k.key = wanted.key"
                    + " AND -k.sequence < ? ORDER BY (-k.sequence) DESC LIMIT ?)) n ORDER BY 1 LIMIT ?) p JOIN xapi.statement s ON s.tenant = ? AND s.sequence = p.sequence"
                    + " ORDER BY s.sequence";

    /** A key of an object stands beside a row only where the row refers to it. */
    private static final String REFERRING = "SELECT DISTINCT k.sequence FROM unnest(?::bigint[]) AS wanted (key)"
            + " CROSS JOIN unnest(?::bigint[]) AS among (sequence) JOIN xapi.statement_key k"
            + " ON k.key = wanted.key AND -k.sequence = -among.sequence ORDER BY 1";

    private static final String AFTER = "SELECT " + PLACED + " FROM (SELECT sequence, stored, json FROM xapi.statement"
            + " WHERE tenant = ? AND sequence > ? ORDER BY sequence LIMIT ?) s WHERE s.stored < ? ORDER BY s.sequence";

    private final DataSource source;
    private final Tenants tenants = new Tenants();

    /** Amends in this database. */
    public PostgresAmendments(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Long> withKeys(Tenant tenant, Set<Long> keys, long after, int limit) {
        long salt = tenants.salt(tenant);
        return Work.run(source, "places of keys", connection -> {
            Optional<Short> number = tenants.find(connection, tenant);
            if (number.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement query = connection.prepareStatement(WITH_KEYS)) {
                Object[] salted = keys.stream().map(key -> key ^ salt).toArray();
                query.setArray(1, connection.createArrayOf("bigint", salted));
                query.setLong(2, -after);
                query.setInt(3, limit);
                query.setLong(4, -after);
                query.setInt(5, limit);
                query.setInt(6, limit);
                query.setShort(7, number.get());
                return sequences(query);
            }
        });
    }

    @Override
    public List<Long> referring(Tenant tenant, List<Long> sequences, Set<Long> keys) {
        long salt = tenants.salt(tenant);
        return Work.run(source, "referring places", connection -> {
            try (PreparedStatement query = connection.prepareStatement(REFERRING)) {
                Object[] salted = keys.stream().map(key -> key ^ salt).toArray();
                query.setArray(1, connection.createArrayOf("bigint", salted));
                query.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
                List<Long> referring = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        referring.add(rows.getLong(1));
                    }
                }
                return referring;
            }
        });
    }

    @Override
    public List<Long> after(Tenant tenant, long sequence, Optional<Instant> before, int limit) {
        return Work.run(source, "places after", connection -> {
            Optional<Short> number = tenants.find(connection, tenant);
            if (number.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement query = connection.prepareStatement(AFTER)) {
                query.setShort(1, number.get());
                query.setLong(2, sequence);
                query.setInt(3, limit);
                query.setObject(
                        4, before.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX));
                return sequences(query);
            }
        });
    }

    @Override
    public Amended preview(Tenant tenant, List<Long> sequences, Decider decider) {
        return Work.run(source, "preview", connection -> {
            Optional<Amending> amending = amending(connection, tenant);
            return amending.isEmpty() ? Amended.NOTHING : amending.get().preview(sequences, decider);
        });
    }

    @Override
    public Amended amend(Tenant tenant, long removal, List<Long> sequences, Decider decider) {
        return Transaction.run(source, "amend", connection -> {
            Optional<Amending> amending = amending(connection, tenant);
            return amending.isEmpty() ? Amended.NOTHING : amending.get().amend(removal, sequences, decider);
        });
    }

    @Override
    public long redefine(Tenant tenant, Definer definer) {
        Optional<Short> number = Work.run(source, "tenant", connection -> tenants.find(connection, tenant));
        return number.isEmpty() ? 0 : new Redefining(source, number.get(), definer).run();
    }

    private Optional<Amending> amending(Connection connection, Tenant tenant) throws SQLException {
        return tenants.find(connection, tenant)
                .map(number -> new Amending(connection, tenant, number, tenants.salt(tenant)));
    }

    private static List<Long> sequences(PreparedStatement query) throws SQLException {
        List<Long> sequences = new ArrayList<>();
        long octets = 0;
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next() && octets < StatementPage.MOST_OCTETS) {
                sequences.add(rows.getLong(1));
                octets += PackedText.length(rows.getInt(2), rows.getBytes(3));
            }
        }
        return sequences;
    }
}
