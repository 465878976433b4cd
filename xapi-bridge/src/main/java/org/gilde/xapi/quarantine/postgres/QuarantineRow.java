package org.gilde.xapi.quarantine.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.quarantine.ContentKey;
import org.gilde.xapi.quarantine.Fault;
import org.gilde.xapi.quarantine.Quarantined;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.gilde.xapi.statement.Attachment;

/** One row of the quarantine. */
record QuarantineRow(UUID key, Quarantined entry) {
    static final String BUT_TEXT =
            "id, tenant, credential, authority, version, index, path, rule, specification, received, times";

    private static final String INSERT = "INSERT INTO xapi.quarantine AS waiting (id, content_key, tenant, credential,"
            + " authority, version, index, path, rule, specification, received, last_received, json)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content_key)"
            + " DO UPDATE SET times = waiting.times + 1, last_received = EXCLUDED.last_received RETURNING id";
    private static final String ATTACH =
            "INSERT INTO xapi.quarantine_attachment (quarantine, sha2, content_type, content)"
                    + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    static QuarantineRow of(Quarantined entry) {
        Sender sender = entry.sender();
        return new QuarantineRow(ContentKey.of(sender.tenant(), sender.credential(), 0, entry.json()), entry);
    }

    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.id());
            insert.setObject(2, key);
            insert.setString(3, entry.sender().tenant().name());
            insert.setString(4, entry.sender().credential());
            insert.setString(5, entry.sender().authority());
            insert.setString(6, entry.sender().version().name());
            insert.setInt(7, entry.index());
            insert.setString(8, entry.fault().path());
            insert.setString(9, entry.fault().rule());
            insert.setString(10, entry.fault().specification());
            insert.setObject(11, entry.received().atOffset(ZoneOffset.UTC));
            insert.setObject(12, entry.received().atOffset(ZoneOffset.UTC));
            insert.setString(13, entry.json());
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                attach(connection, rows.getObject(1, UUID.class));
            }
        }
    }

    private void attach(Connection connection, UUID id) throws SQLException {
        for (Attachment attachment : entry.attachments()) {
            try (PreparedStatement insert = connection.prepareStatement(ATTACH)) {
                insert.setObject(1, id);
                insert.setString(2, attachment.sha2());
                insert.setString(3, attachment.contentType());
                insert.setBytes(4, attachment.content());
                insert.executeUpdate();
            }
        }
    }

    static Quarantined read(ResultSet row) throws SQLException {
        return new Quarantined(
                row.getObject("id", UUID.class),
                new Sender(
                        new Tenant(row.getString("tenant")),
                        row.getString("credential"),
                        row.getString("authority"),
                        XapiVersion.valueOf(row.getString("version"))),
                row.getInt("index"),
                new Fault(row.getString("path"), row.getString("rule"), row.getString("specification")),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                row.getString("json"),
                List.of());
    }

    static Quarantined withAttachments(Connection connection, Quarantined entry) throws SQLException {
        List<Attachment> attachments = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT sha2, content_type, content FROM xapi.quarantine_attachment WHERE quarantine = ?")) {
            query.setObject(1, entry.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    attachments.add(new Attachment(rows.getString(1), rows.getString(2), rows.getBytes(3)));
                }
            }
        }
        return new Quarantined(
                entry.id(),
                entry.sender(),
                entry.index(),
                entry.fault(),
                entry.received(),
                entry.times(),
                entry.json(),
                attachments);
    }
}
