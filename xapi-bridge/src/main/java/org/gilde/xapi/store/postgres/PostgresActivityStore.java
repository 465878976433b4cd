package org.gilde.xapi.store.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.activity.ActivityStore;
import org.gilde.xapi.activity.Definitions;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.statement.Key;

/**
 * What the Statements of {@link PostgresStatementStore} say of Activities. Those that came before definitions were kept,
 * all of the first tenant, are looked up.
 */
public final class PostgresActivityStore implements ActivityStore {
    private static final int OLD_LOOKED_AT = 50;
    private static final JsonReader READER = new JsonReader(1000);
    private static final String FIND = "SELECT a.definition FROM xapi.activity a"
            + " JOIN xapi.tenant t ON t.number = a.tenant WHERE t.name = ? AND a.key = ?";
    private static final String FIND_ALL = "SELECT a.id, a.definition FROM xapi.activity a"
            + " JOIN xapi.tenant t ON t.number = a.tenant WHERE t.name = ? AND a.key = ANY (?)";
    private static final String OLD = "SELECT json FROM ("
            + "(SELECT s.sequence, s.json FROM xapi.statement s WHERE s.activity = ?"
            + " AND (-s.sequence) >= (SELECT -sequence FROM xapi.activity_origin) AND s.tenant = 1"
            + " ORDER BY (-s.sequence) LIMIT " + OLD_LOOKED_AT + ") UNION ALL "
            + "(SELECT s.sequence, s.json FROM xapi.statement_key k"
            + " JOIN xapi.statement s ON s.sequence = k.sequence AND s.tenant = 1 WHERE k.key = ?"
            + " AND (-k.sequence) >= (SELECT -sequence FROM xapi.activity_origin)"
            + " ORDER BY (-k.sequence) LIMIT " + OLD_LOOKED_AT + ")) old ORDER BY sequence";

    private final DataSource source;

    /** Reads from this database. */
    public PostgresActivityStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<String> definition(Tenant tenant, String id) {
        return Work.run(source, "find an activity", connection -> {
            Optional<ObjectNode> kept = kept(connection, tenant, id);
            Optional<ObjectNode> old = tenant.equals(Tenant.MAIN) ? old(connection, id) : Optional.empty();
            Optional<ObjectNode> merged = old.flatMap(first -> kept.map(later -> Definitions.merge(first, later)));
            return merged.or(() -> kept).or(() -> old).map(ObjectNode::toString);
        });
    }

    @Override
    public Map<String, String> definitions(Tenant tenant, Set<String> ids) {
        return Work.run(source, "find activities", connection -> {
            Map<String, String> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(FIND_ALL)) {
                query.setString(1, tenant.name());
                query.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                ids.stream().map(PostgresActivityStore::key).toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return found;
        });
    }

    private static UUID key(String id) {
        return DefinitionRows.Name.of((short) 0, id).key();
    }

    private static Optional<ObjectNode> kept(Connection connection, Tenant tenant, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, tenant.name());
            query.setObject(2, key(id));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of((ObjectNode) READER.tree(rows.getString(1))) : Optional.empty();
            }
        }
    }

    private static Optional<ObjectNode> old(Connection connection, String id) throws SQLException {
        ObjectNode[] merged = new ObjectNode[1];
        try (PreparedStatement query = connection.prepareStatement(OLD)) {
            query.setLong(1, Key.activity(id));
            query.setLong(2, Key.relatedActivity(id));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Definitions.each(READER.tree(PackedText.unpack(rows.getBytes(1))), (activity, later) -> {
                        if (activity.equals(id)) {
                            merged[0] = merged[0] == null ? later : Definitions.merge(merged[0], later);
                        }
                    });
                }
            }
        }
        return Optional.ofNullable(merged[0]);
    }
}
