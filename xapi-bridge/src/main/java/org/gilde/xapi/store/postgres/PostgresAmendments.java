package org.gilde.xapi.store.postgres;

import java.sql.Array;
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

/**
 * Amendments of {@link PostgresStatementStore}'s rows. Each step holds the lock on the order of arrival, so nothing
 * arrives that refers to a row while it changes; callers keep the steps small.
 */
public final class PostgresAmendments implements Amendments {
    private static final String WITH_KEYS = "SELECT sequence FROM xapi.statement WHERE agent = ANY (?)"
            + " UNION SELECT sequence FROM xapi.statement_key WHERE key = ANY (?) ORDER BY 1";
    private static final String AFTER = "SELECT sequence FROM (SELECT sequence, stored FROM xapi.statement"
            + " WHERE tenant = ? AND sequence > ? ORDER BY sequence LIMIT ?) n WHERE stored < ? ORDER BY sequence";

    private final DataSource source;
    private final Tenants tenants = new Tenants();

    /** Amends in this database. */
    public PostgresAmendments(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Long> withKeys(Tenant tenant, Set<Long> keys) {
        long salt = tenants.salt(tenant);
        return Work.run(source, "places of keys", connection -> {
            try (PreparedStatement query = connection.prepareStatement(WITH_KEYS)) {
                Array salted = connection.createArrayOf(
                        "bigint", keys.stream().map(key -> key ^ salt).toArray());
                query.setArray(1, salted);
                query.setArray(2, salted);
                return sequences(query);
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

    private Optional<Amending> amending(Connection connection, Tenant tenant) throws SQLException {
        return tenants.find(connection, tenant)
                .map(number -> new Amending(connection, tenant, number, tenants.salt(tenant)));
    }

    private static List<Long> sequences(PreparedStatement query) throws SQLException {
        List<Long> sequences = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                sequences.add(rows.getLong(1));
            }
        }
        return sequences;
    }
}
