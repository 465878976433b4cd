package org.gilde.xapi.quarantine.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.quarantine.KnownContents;
import org.gilde.xapi.store.postgres.Transaction;
import org.gilde.xapi.store.postgres.Work;

/** Known contents in the database of the Statements: its unique index decides who was first. */
public final class PostgresKnownContents implements KnownContents {
    /** In the order of the keys, so that two never wait for each other. */
    private static final String CLAIM =
            "INSERT INTO xapi.known_content AS known (key, id, seen) SELECT key, id, ? FROM unnest(?, ?) AS new (key, id)"
                    + " ORDER BY key ON CONFLICT (key) DO UPDATE SET"
                    + " id = CASE WHEN known.seen < ? THEN EXCLUDED.id ELSE known.id END,"
                    + " seen = CASE WHEN known.seen < ? THEN EXCLUDED.seen ELSE known.seen END RETURNING key, id";

    private final DataSource source;

    /** Remembers in this database. */
    public PostgresKnownContents(DataSource source) {
        this.source = source;
    }

    @Override
    public Map<UUID, UUID> claim(Map<UUID, UUID> proposed, Instant now, Instant since) {
        Map<UUID, UUID> sorted = new TreeMap<>(proposed);
        return Transaction.run(source, "know contents", connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setObject(1, now.atOffset(ZoneOffset.UTC));
                claim.setArray(
                        2, connection.createArrayOf("uuid", sorted.keySet().toArray()));
                claim.setArray(
                        3, connection.createArrayOf("uuid", sorted.values().toArray()));
                claim.setObject(4, since.atOffset(ZoneOffset.UTC));
                claim.setObject(5, since.atOffset(ZoneOffset.UTC));
                return ids(claim);
            }
        });
    }

    @Override
    public int dropBefore(Instant moment) {
        return Work.run(source, "forget contents", connection -> delete(connection, moment));
    }

    private static int delete(Connection connection, Instant moment) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM xapi.known_content WHERE seen < ?")) {
            delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private static Map<UUID, UUID> ids(PreparedStatement claim) throws SQLException {
        Map<UUID, UUID> ids = new HashMap<>();
        try (ResultSet rows = claim.executeQuery()) {
            while (rows.next()) {
                ids.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
        }
        return ids;
    }
}
