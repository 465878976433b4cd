package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.AttachmentHeader;
import org.gilde.xapi.store.postgres.Arrival.Admitted;

/** The contents of attachments: each once for a tenant, tied to the Statements that carry it. */
final class Contents {
    private static final String KEEP = "INSERT INTO xapi.attachment (tenant, sha2, content_type, content)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String TIE = "INSERT INTO xapi.attachment_use (tenant, sequence, sha2) VALUES (?, ?, ?)";
    private static final String FIND =
            "SELECT sha2, content_type, content FROM xapi.attachment WHERE tenant = ? AND sha2 = ANY (?)";

    private static final String SIZES =
            "SELECT sha2, octet_length(content) FROM xapi.attachment WHERE tenant = ? AND sha2 = ANY (?)";

    private final Connection connection;
    private final Map<Name, Attachment> brought = new HashMap<>();
    private final Set<Name> kept = new HashSet<>();

    Contents(Connection connection, List<Admitted> group) {
        this.connection = connection;
        for (Admitted admitted : group) {
            admitted.submission()
                    .attachments()
                    .forEach(content -> brought.put(new Name(admitted.owner().tenant(), content.sha2()), content));
        }
    }

    private record Name(short tenant, String sha2) {}

    /** Keeps what the new Statements name of what was brought. */
    void write(List<Placed> placed) throws SQLException {
        if (brought.isEmpty()) {
            return;
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement tie = connection.prepareStatement(TIE)) {
            for (Placed row : placed) {
                for (Name name : carriedBy(row)) {
                    keep(keep, name);
                    tie.setShort(1, name.tenant());
                    tie.setLong(2, row.sequence());
                    tie.setString(3, name.sha2());
                    tie.executeUpdate();
                }
            }
        }
    }

    private void keep(PreparedStatement keep, Name name) throws SQLException {
        if (kept.add(name)) {
            Attachment content = Objects.requireNonNull(brought.get(name));
            keep.setShort(1, name.tenant());
            keep.setString(2, name.sha2());
            keep.setString(3, content.contentType());
            keep.setBytes(4, content.content());
            keep.executeUpdate();
        }
    }

    private Set<Name> carriedBy(Placed row) {
        Set<Name> names = new HashSet<>();
        for (AttachmentHeader header : row.statement().attachments()) {
            names.add(new Name(row.owner().tenant(), header.sha2().toLowerCase(Locale.ROOT)));
        }
        names.retainAll(brought.keySet());
        return names;
    }

    /** Returns contents by the hashes as they were asked for. */
    static Map<String, Attachment> find(Connection connection, short tenant, Set<String> sha2) throws SQLException {
        return find(
                connection,
                FIND,
                tenant,
                sha2,
                rows -> new Attachment(rows.getString(1), rows.getString(2), rows.getBytes(3)));
    }

    /** Returns their sizes by the hashes as they were asked for. */
    static Map<String, Long> sizes(Connection connection, short tenant, Set<String> sha2) throws SQLException {
        return find(connection, SIZES, tenant, sha2, rows -> rows.getLong(2));
    }

    /** Reads one row. */
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private static <T> Map<String, T> find(
            Connection connection, String sql, short tenant, Set<String> sha2, Reading<T> reading) throws SQLException {
        Map<String, T> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            Stream<String> hashes = sha2.stream().map(hash -> hash.toLowerCase(Locale.ROOT));
            query.setShort(1, tenant);
            query.setArray(2, connection.createArrayOf("text", hashes.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), reading.read(rows));
                }
            }
        }
        Map<String, T> asked = new HashMap<>();
        for (String hash : sha2) {
            T content = found.get(hash.toLowerCase(Locale.ROOT));
            if (content != null) {
                asked.put(hash, content);
            }
        }
        return asked;
    }
}
