package org.gilde.xapi.store.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.activity.Definitions;
import org.gilde.xapi.json.JsonReader;

/**
 * Brings definitions of Activities up to what arriving Statements say. All of it happens under the lock on the order of
 * arrival: nobody else changes them meanwhile, and none waits for another. Statements that say nothing new cost a look
 * into a map.
 */
final class DefinitionRows {
    private static final JsonReader READER = new JsonReader(1000);
    private static final String FIND = "SELECT a.tenant, a.key, a.definition FROM unnest(?::smallint[], ?::uuid[])"
            + " AS wanted (tenant, key) JOIN xapi.activity a USING (tenant, key)";
    private static final String SAVE = "INSERT INTO xapi.activity (tenant, key, id, definition)"
            + " SELECT * FROM unnest(?::smallint[], ?::uuid[], ?::text[], ?::text[])"
            + " ON CONFLICT (tenant, key) DO UPDATE SET definition = excluded.definition";

    private final Connection connection;
    private final KnownDefinitions known;
    private final Map<Name, DefinitionChange> changes = new LinkedHashMap<>();

    DefinitionRows(Connection connection, KnownDefinitions known) {
        this.connection = connection;
        this.known = known;
    }

    /** An Activity of a tenant, by a hash of its id. */
    record Name(short tenant, UUID key) {
        static Name of(short tenant, String id) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
                ByteBuffer bits = ByteBuffer.wrap(hash);
                return new Name(tenant, new UUID(bits.getLong(), bits.getLong()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    /** Writes what these Statements say anew, within the transaction that stores them. */
    void write(List<Placed> placed) throws SQLException {
        for (Placed row : placed) {
            Set<Long> definitions = row.statement().keys().definitions();
            short tenant = row.owner().tenant();
            if (!definitions.isEmpty() && !known.holdAll(tenant, definitions)) {
                Definitions.each(READER.tree(row.statement().json()), (id, definition) -> changes.computeIfAbsent(
                                Name.of(tenant, id), first -> new DefinitionChange(id))
                        .say(definition));
            }
        }
        if (!changes.isEmpty()) {
            find();
            changes.values().forEach(DefinitionChange::merge);
            save();
        }
    }

    /** Remembers what is written now; only after the commit. */
    void remember() {
        changes.forEach((name, change) -> {
            if (change.isChanged()) {
                known.replace(name, change.fingerprints());
            } else {
                known.add(name, change.fingerprints());
            }
        });
    }

    private void find() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            bind(query, changes.keySet());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    DefinitionChange change = changes.get(new Name(rows.getShort(1), rows.getObject(2, UUID.class)));
                    if (change != null) {
                        change.startFrom((ObjectNode) READER.tree(rows.getString(3)));
                    }
                }
            }
        }
    }

    private void save() throws SQLException {
        Map<Name, DefinitionChange> changed = new LinkedHashMap<>(changes);
        changed.values().removeIf(change -> !change.isChanged());
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            bind(save, changed.keySet());
            Collection<DefinitionChange> values = changed.values();
            save.setArray(
                    3,
                    connection.createArrayOf(
                            "text", values.stream().map(DefinitionChange::id).toArray()));
            save.setArray(
                    4,
                    connection.createArrayOf(
                            "text", values.stream().map(DefinitionChange::text).toArray()));
            save.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, Collection<Name> names) throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "smallint", names.stream().map(Name::tenant).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf("uuid", names.stream().map(Name::key).toArray()));
    }
}
