package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.postgres.Arrival.Admitted;

/**
 * All that an arrival must know before it can give places, asked for in one round trip: it takes the lock on the order
 * of arrival, and what it then sees is what every earlier commit left.
 *
 * @param sequence of the last Statement that arrived
 * @param stored the moment of those that arrive now, later than every earlier one
 * @param marked the last sequence whose moment was noted
 * @param known the texts of Statements that have the id of one that arrives
 * @param forgotten the tombstones of ids that arrive
 * @param pointedTo which ones that arrive an earlier Statement points to
 */
record Opening(
        long sequence, Instant stored, long marked, Map<Name, String> known, Set<UUID> forgotten, Set<Name> pointedTo) {
    private static final String SQL = "SELECT pg_advisory_xact_lock" + Arrival.LOCK + ";"
            + " SELECT sequence, greatest(clock_timestamp(), stored + interval '1 microsecond'), marked FROM xapi.arrival;"
            + " SELECT tenant, id, json FROM xapi.statement WHERE id = ANY (?); " + Tombstones.AMONG + ";"
            + " SELECT tenant, target FROM xapi.reference WHERE target = ANY (?)";

    /** A Statement of a tenant. */
    record Name(short tenant, UUID id) {}

    static Opening of(Connection connection, List<Admitted> group) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            UUID[] ids = ids(group);
            query.setArray(1, connection.createArrayOf("uuid", ids));
            query.setArray(2, connection.createArrayOf("uuid", tombstones(group)));
            query.setArray(3, connection.createArrayOf("uuid", ids));
            query.execute();
            query.getMoreResults();
            try (ResultSet last = query.getResultSet()) {
                last.next();
                return new Opening(
                        last.getLong(1),
                        last.getObject(2, OffsetDateTime.class).toInstant(),
                        last.getLong(3),
                        known(query),
                        forgotten(query),
                        pointedTo(query));
            }
        }
    }

    private static UUID[] ids(List<Admitted> group) {
        return group.stream()
                .flatMap(admitted -> admitted.submission().statements().stream())
                .map(Statement::id)
                .toArray(UUID[]::new);
    }

    private static UUID[] tombstones(List<Admitted> group) {
        return group.stream()
                .map(Admitted::submission)
                .flatMap(submission -> submission.statements().stream()
                        .map(statement -> Tombstones.hash(submission.tenant(), statement.id())))
                .toArray(UUID[]::new);
    }

    private static ResultSet next(PreparedStatement query) throws SQLException {
        query.getMoreResults(java.sql.Statement.KEEP_CURRENT_RESULT);
        return query.getResultSet();
    }

    private static Map<Name, String> known(PreparedStatement query) throws SQLException {
        Map<Name, String> known = new HashMap<>();
        try (ResultSet rows = next(query)) {
            while (rows.next()) {
                known.put(
                        new Name(rows.getShort(1), rows.getObject(2, UUID.class)), PackedText.unpack(rows.getBytes(3)));
            }
        }
        return known;
    }

    private static Set<UUID> forgotten(PreparedStatement query) throws SQLException {
        Set<UUID> forgotten = new HashSet<>();
        try (ResultSet rows = next(query)) {
            while (rows.next()) {
                forgotten.add(rows.getObject(1, UUID.class));
            }
        }
        return forgotten;
    }

    private static Set<Name> pointedTo(PreparedStatement query) throws SQLException {
        Set<Name> pointedTo = new HashSet<>();
        try (ResultSet rows = next(query)) {
            while (rows.next()) {
                pointedTo.add(new Name(rows.getShort(1), rows.getObject(2, UUID.class)));
            }
        }
        return pointedTo;
    }
}
