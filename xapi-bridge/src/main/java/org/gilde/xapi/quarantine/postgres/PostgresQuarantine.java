package org.gilde.xapi.quarantine.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.quarantine.Quarantine;
import org.gilde.xapi.quarantine.Quarantined;
import org.gilde.xapi.store.postgres.Transaction;
import org.gilde.xapi.store.postgres.Work;

/** Quarantine in the database of the Statements. */
public final class PostgresQuarantine implements Quarantine {
    private static final String LIST =
            "SELECT " + QuarantineRow.BUT_TEXT + ", '' AS json FROM xapi.quarantine WHERE (credential = ? OR ?)"
                    + " AND (number < (SELECT number FROM xapi.quarantine WHERE id = ?) OR ?) ORDER BY number DESC LIMIT ?";

    private static final String FIND = "SELECT " + QuarantineRow.BUT_TEXT + ", json FROM xapi.quarantine WHERE id = ?";

    private final DataSource source;

    /** Keeps in this database. */
    public PostgresQuarantine(DataSource source) {
        this.source = source;
    }

    @Override
    public void keep(List<Quarantined> refused) {
        List<QuarantineRow> rows = refused.stream()
                .map(QuarantineRow::of)
                .sorted(Comparator.comparing(
                        QuarantineRow::key)) // so that two who write many never wait for each other
                .toList();
        Transaction.run(source, "quarantine", connection -> {
            for (QuarantineRow row : rows) {
                row.insert(connection);
            }
            return rows.size();
        });
    }

    @Override
    public List<Quarantined> list(Selection selection) {
        return Work.run(source, "list quarantine", connection -> {
            try (PreparedStatement query = connection.prepareStatement(LIST)) {
                query.setString(1, selection.credential().orElse(""));
                query.setBoolean(2, selection.credential().isEmpty());
                query.setObject(3, selection.olderThan().orElse(new UUID(0, 0)));
                query.setBoolean(4, selection.olderThan().isEmpty());
                query.setInt(5, selection.limit());
                return all(query);
            }
        });
    }

    @Override
    public Optional<Quarantined> find(UUID id) {
        return Work.run(source, "find in quarantine", connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setObject(1, id);
                List<Quarantined> found = all(query);
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(QuarantineRow.withAttachments(connection, found.get(0)));
            }
        });
    }

    @Override
    public long count() {
        return Work.run(source, "count quarantine", connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM xapi.quarantine");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public boolean drop(UUID id) {
        return delete("DELETE FROM xapi.quarantine WHERE id = ?", id) > 0;
    }

    @Override
    public int dropBefore(Instant moment) {
        return delete("DELETE FROM xapi.quarantine WHERE last_received < ?", moment.atOffset(ZoneOffset.UTC));
    }

    private int delete(String sql, Object which) {
        return Work.run(source, "drop from quarantine", connection -> delete(connection, sql, which));
    }

    private static int delete(Connection connection, String sql, Object which) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, which);
            return delete.executeUpdate();
        }
    }

    private static List<Quarantined> all(PreparedStatement query) throws SQLException {
        List<Quarantined> all = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(QuarantineRow.read(rows));
            }
        }
        return all;
    }
}
