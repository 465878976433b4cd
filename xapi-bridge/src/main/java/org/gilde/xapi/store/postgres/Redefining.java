package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.store.Amendments.Definer;

/** Changes definitions of one tenant's Activities, some at a time; nothing arrives that defines while some change. */
final class Redefining {
    private static final int STEP = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String LOCK = "SELECT pg_advisory_xact_lock" + Arrival.LOCK;
    private static final String AFTER =
            "SELECT key, id, definition FROM xapi.activity WHERE tenant = ? AND key > ? ORDER BY key LIMIT " + STEP;
    private static final String CHANGE = "UPDATE xapi.activity SET definition = ? WHERE tenant = ? AND key = ?";

    private final DataSource source;
    private final short tenant;
    private final Definer definer;

    Redefining(DataSource source, short tenant, Definer definer) {
        this.source = source;
        this.tenant = tenant;
        this.definer = definer;
    }

    /** Where a step ended, and the definitions that are to be others. */
    private record Step(Optional<UUID> last, Map<UUID, String> changed) {}

    /** Changes all for which there is another one, and returns how many. */
    long run() {
        long count = 0;
        Optional<UUID> after = Optional.of(FIRST);
        while (after.isPresent()) {
            UUID from = after.get();
            Step step = Work.run(source, "definitions", connection -> step(connection, from));
            if (!step.changed().isEmpty()) {
                step = Transaction.run(source, "redefine", connection -> change(connection, from));
            }
            count += step.changed().size();
            after = step.last();
        }
        return count;
    }

    private Step step(Connection connection, UUID after) throws SQLException {
        Map<UUID, String> changed = new LinkedHashMap<>();
        Optional<UUID> last = Optional.empty();
        try (PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setShort(1, tenant);
            query.setObject(2, after);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID key = rows.getObject(1, UUID.class);
                    definer.of(rows.getString(2), rows.getString(3)).ifPresent(text -> changed.put(key, text));
                    last = Optional.of(key);
                }
            }
        }
        return new Step(last, changed);
    }

    /** Looks again, now that nothing arrives. */
    private Step change(Connection connection, UUID after) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        Step step = step(connection, after);
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            for (Map.Entry<UUID, String> one : step.changed().entrySet()) {
                change.setString(1, one.getValue());
                change.setShort(2, tenant);
                change.setObject(3, one.getKey());
                change.executeUpdate();
            }
        }
        return step;
    }
}
