package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StoredStatement;

/** Reads rows of Statements. */
final class StatementRows {
    static final String STORED = "s.sequence, s.id, s.stored, s.happened, s.json";
    static final String KEPT = STORED + ", s.traits, (SELECT a.json FROM xapi.authority a WHERE a.id = s.authority)";

    /** True for what may be given back: voiding ones always, others unless voided. Never planned as a hash of all. */
    static final String NOT_VOIDED = "(s.traits & " + Trait.VOIDING.bit() + " <> 0 OR (SELECT 1 FROM"
            + " xapi.reference v WHERE v.target = s.id AND v.tenant = s.tenant AND v.voiding LIMIT 1) IS NULL)";

    private static final String FIND = "SELECT " + KEPT + " FROM xapi.statement s WHERE s.id = ? AND s.tenant = ? AND ";
    private static final String FIND_VISIBLE = FIND + NOT_VOIDED;
    private static final String FIND_VOIDED = FIND + "NOT " + NOT_VOIDED;

    private StatementRows() {}

    static Optional<KeptStatement> find(Connection connection, short number, Tenant tenant, UUID id, boolean isVoided)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(isVoided ? FIND_VOIDED : FIND_VISIBLE)) {
            query.setObject(1, id);
            query.setShort(2, number);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(kept(rows, tenant)) : Optional.empty();
            }
        }
    }

    static StatementPage page(Connection connection, QuerySql sql, Tenant tenant, int limit) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql.text())) {
            sql.bind(connection, prepared);
            try (ResultSet rows = prepared.executeQuery()) {
                return page(rows, tenant, limit);
            }
        }
    }

    private static StatementPage page(ResultSet rows, Tenant tenant, int limit) throws SQLException {
        List<KeptStatement> found = new ArrayList<>();
        Portion portion = new Portion(rows, limit);
        while (portion.next()) {
            found.add(kept(rows, tenant));
        }
        OptionalLong next = portion.isCut()
                ? OptionalLong.of(found.get(found.size() - 1).stored().sequence())
                : OptionalLong.empty();
        return new StatementPage(found, next);
    }

    static StoredStatement stored(ResultSet row, Tenant tenant) throws SQLException {
        Instant stored = row.getObject(3, OffsetDateTime.class).toInstant();
        OffsetDateTime happened = row.getObject(4, OffsetDateTime.class);
        Instant timestamp = happened == null ? stored : happened.toInstant();
        return new StoredStatement(
                row.getLong(1),
                tenant,
                row.getObject(2, UUID.class),
                stored,
                timestamp,
                PackedText.unpack(row.getBytes(5)));
    }

    static KeptStatement kept(ResultSet row, Tenant tenant) throws SQLException {
        return new KeptStatement(stored(row, tenant), Trait.ofBits(row.getInt(6)), row.getString(7));
    }
}
