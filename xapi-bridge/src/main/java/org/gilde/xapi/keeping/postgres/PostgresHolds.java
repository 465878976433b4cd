package org.gilde.xapi.keeping.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Hold;
import org.gilde.xapi.keeping.Holds;
import org.gilde.xapi.store.postgres.Transaction;
import org.gilde.xapi.store.postgres.Work;

/** Legal holds in PostgreSQL. */
public final class PostgresHolds implements Holds {
    private static final String PLACE =
            "INSERT INTO xapi.legal_hold (tenant, kind, covered, reason, created, created_by)"
                    + " VALUES (?, ?, ?, ?, clock_timestamp(), ?) RETURNING id";
    private static final String RELEASE = "UPDATE xapi.legal_hold SET released = clock_timestamp(), released_by = ?,"
            + " covered = NULL WHERE id = ? AND released IS NULL RETURNING tenant";
    private static final String LOOK_AGAIN = "UPDATE xapi.retention_rule SET passed = 0 WHERE tenant = ?";
    private static final String ALL = "SELECT id, kind, covered, reason, created, created_by, released, released_by"
            + " FROM xapi.legal_hold WHERE tenant = ? ORDER BY id DESC";

    private final DataSource source;

    /** Keeps them in this database. */
    public PostgresHolds(DataSource source) {
        this.source = source;
    }

    @Override
    public long place(Tenant tenant, Hold.Kind kind, String covered, String reason, String operator) {
        return Transaction.run(source, "place a hold", connection -> {
            try (PreparedStatement place = connection.prepareStatement(PLACE)) {
                place.setString(1, tenant.name());
                place.setString(2, kind.name());
                place.setString(3, covered);
                place.setString(4, reason);
                place.setString(5, operator);
                try (ResultSet rows = place.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** Has the tenant's rules look again at what it covered. */
    @Override
    public boolean release(long id, String operator) {
        return Transaction.run(source, "release a hold", connection -> {
            try (PreparedStatement release = connection.prepareStatement(RELEASE);
                    PreparedStatement lookAgain = connection.prepareStatement(LOOK_AGAIN)) {
                release.setString(1, operator);
                release.setLong(2, id);
                try (ResultSet rows = release.executeQuery()) {
                    if (!rows.next()) {
                        return false;
                    }
                    lookAgain.setString(1, rows.getString(1));
                }
                lookAgain.executeUpdate();
                return true;
            }
        });
    }

    @Override
    public List<Hold> all(Tenant tenant) {
        return Work.run(source, "holds", connection -> {
            try (PreparedStatement query = connection.prepareStatement(ALL)) {
                query.setString(1, tenant.name());
                List<Hold> holds = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        holds.add(hold(rows, tenant));
                    }
                }
                return holds;
            }
        });
    }

    private static Hold hold(ResultSet row, Tenant tenant) throws SQLException {
        return new Hold(
                row.getLong(1),
                tenant,
                Hold.Kind.valueOf(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                moment(row, 7),
                Optional.ofNullable(row.getString(8)));
    }

    static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
