package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gilde.xapi.statement.AttachmentHeader;
import org.gilde.xapi.store.postgres.KeptRows.Kept;

/** Contents of attachments that go with the Statements of one tenant that carried them. */
final class CarriedContents {
    private static final String ONLY_OF = "SELECT count(DISTINCT u.sha2) FROM xapi.attachment_use u WHERE u.tenant = ?"
            + " AND u.sequence = ANY (?) AND NOT EXISTS (SELECT 1 FROM xapi.attachment_use o"
            + " WHERE o.tenant = u.tenant AND o.sha2 = u.sha2 AND o.sequence <> ALL (?))";
    private static final String UNTIE =
            "DELETE FROM xapi.attachment_use WHERE tenant = ? AND sequence = ANY (?) RETURNING sha2";
    private static final String UNTIE_SOME =
            "DELETE FROM xapi.attachment_use WHERE tenant = ? AND sequence = ? AND sha2 = ANY (?) RETURNING sha2";
    private static final String DROP = "DELETE FROM xapi.attachment a WHERE a.tenant = ? AND a.sha2 = ANY (?)"
            + " AND NOT EXISTS (SELECT 1 FROM xapi.attachment_use u WHERE u.tenant = a.tenant AND u.sha2 = a.sha2)";

    private final Connection connection;
    private final short tenant;

    CarriedContents(Connection connection, short tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    /** Counts contents that none but these Statements carry. */
    long countOnlyOf(List<Kept> rows) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(ONLY_OF)) {
            Object[] sequences = KeptRows.sequences(rows).toArray();
            count.setShort(1, tenant);
            count.setArray(2, connection.createArrayOf("bigint", sequences));
            count.setArray(3, connection.createArrayOf("bigint", sequences));
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    /** Drops what these Statements carried, and no other does. */
    long drop(List<Kept> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement untie = connection.prepareStatement(UNTIE)) {
            untie.setShort(1, tenant);
            untie.setArray(
                    2,
                    connection.createArrayOf("bigint", KeptRows.sequences(rows).toArray()));
            return dropUnused(hashes(untie));
        }
    }

    /** Drops these Statements' signatures: each holds its Statement as it was. */
    long dropSignatures(List<Kept> rows) throws SQLException {
        Set<String> untied = new HashSet<>();
        for (Kept row : rows) {
            Object[] signatures = row.read().attachments().stream()
                    .filter(AttachmentHeader::isSignature)
                    .map(header -> header.sha2().toLowerCase(Locale.ROOT))
                    .toArray();
            if (signatures.length > 0) {
                untied.addAll(untie(row.sequence(), signatures));
            }
        }
        return dropUnused(untied);
    }

    private Set<String> untie(long sequence, Object[] hashes) throws SQLException {
        try (PreparedStatement untie = connection.prepareStatement(UNTIE_SOME)) {
            untie.setShort(1, tenant);
            untie.setLong(2, sequence);
            untie.setArray(3, connection.createArrayOf("text", hashes));
            return hashes(untie);
        }
    }

    private long dropUnused(Collection<String> hashes) throws SQLException {
        if (hashes.isEmpty()) {
            return 0;
        }
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setShort(1, tenant);
            drop.setArray(2, connection.createArrayOf("text", hashes.toArray()));
            return drop.executeUpdate();
        }
    }

    private static Set<String> hashes(PreparedStatement deleting) throws SQLException {
        Set<String> hashes = new HashSet<>();
        try (ResultSet rows = deleting.executeQuery()) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        return hashes;
    }
}
