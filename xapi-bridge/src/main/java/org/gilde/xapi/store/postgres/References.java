package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.statement.Keys;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.postgres.Opening.Name;
import org.gilde.xapi.store.postgres.Placed.Owner;

/**
 * StatementRefs of one tenant: a Statement that points to another is found by the other's keys too, and so on along the
 * chain, whichever of them arrives first. Part Three 2.1.3.
 */
final class References {
    private static final int LONGEST_CHAIN = 100;
    private static final String KEEP =
            "INSERT INTO xapi.reference (target, tenant, sequence, voiding) VALUES (?, ?, ?, ?)";
    private static final String REFERRERS = "SELECT sequence FROM xapi.reference WHERE target = ANY (?) AND tenant = ?";
    private static final String IDS = "SELECT id FROM xapi.statement WHERE tenant = ? AND sequence = ANY (?)";
    private static final String TEXT = "SELECT json FROM xapi.statement WHERE id = ? AND tenant = ?";

    private final Connection connection;
    private final Owner owner;
    private final StatementReader reader = new StatementReader();
    private final List<Placed> placed;
    private final Set<Name> pointedTo;
    private final Map<UUID, Statement> statements = new HashMap<>();
    private final Map<String, long[]> inherited = new LinkedHashMap<>();

    private References(Connection connection, List<Placed> placed, Set<Name> pointedTo) {
        this.connection = connection;
        this.owner = placed.get(0).owner();
        this.placed = placed;
        this.pointedTo = pointedTo;
        placed.forEach(row -> statements.put(row.statement().id(), row.statement()));
    }

    /**
     * Keeps the references of new Statements.
     *
     * @param pointedTo which of the new ones an earlier Statement points to
     * @return pairs of key and sequence that new Statements take over from targets, and old ones from new targets
     */
    static List<long[]> keep(Connection connection, List<Placed> placed, Set<Name> pointedTo) throws SQLException {
        Map<Short, List<Placed>> byTenant = new HashMap<>();
        for (Placed row : placed) {
            byTenant.computeIfAbsent(row.owner().tenant(), tenant -> new ArrayList<>())
                    .add(row);
        }
        List<long[]> inherited = new ArrayList<>();
        for (List<Placed> ofTenant : byTenant.values()) {
            References references = new References(connection, ofTenant, pointedTo);
            references.write();
            inherited.addAll(references.inherited());
        }
        return inherited;
    }

    private void write() throws SQLException {
        List<Placed> pointing = placed.stream()
                .filter(row -> row.statement().target().isPresent())
                .toList();
        if (pointing.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Placed row : pointing) {
                insert.setObject(1, row.statement().target().orElseThrow());
                insert.setShort(2, owner.tenant());
                insert.setLong(3, row.sequence());
                insert.setBoolean(4, row.statement().isVoiding());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<long[]> inherited() throws SQLException {
        Set<UUID> targets = targets();
        for (Placed row : placed) {
            List<Keys> below = chain(row.statement());
            below.forEach(keys -> inherit(keys, row.sequence()));
            if (targets.contains(row.statement().id())) {
                List<Keys> all = new ArrayList<>(below);
                all.add(row.statement().keys());
                above(row.statement().id()).forEach(sequence -> all.forEach(keys -> inherit(keys, sequence)));
            }
        }
        return List.copyOf(inherited.values());
    }

    /** Returns what earlier Statements of the tenant, and those that arrive now, point to. */
    private Set<UUID> targets() {
        Set<UUID> ids = new HashSet<>();
        pointedTo.stream().filter(name -> name.tenant() == owner.tenant()).forEach(name -> ids.add(name.id()));
        placed.forEach(row -> row.statement().target().ifPresent(ids::add));
        return ids;
    }

    private void inherit(Keys keys, long sequence) {
        Stream<Long> own = Stream.of(keys.agent(), Optional.of(keys.verb()), keys.activity(), keys.registration())
                .flatMap(Optional::stream);
        Stream.concat(own, keys.further().stream())
                .forEach(key -> inherited.putIfAbsent(key + " " + sequence, new long[] {key ^ owner.salt(), sequence}));
    }

    /** Returns the keys of what a Statement points to, of what that points to, and so on. */
    private List<Keys> chain(Statement start) throws SQLException {
        List<Keys> keys = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(start.id()));
        Optional<UUID> next = start.target();
        while (next.isPresent() && seen.add(next.get()) && seen.size() < LONGEST_CHAIN) {
            Optional<Statement> statement = load(next.get());
            statement.ifPresent(found -> keys.add(found.keys()));
            next = statement.flatMap(Statement::target);
        }
        return keys;
    }

    /** Returns the places of all that point to a Statement, or to one that does, and so on. */
    private Set<Long> above(UUID id) throws SQLException {
        Set<Long> sequences = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        List<UUID> level = List.of(id);
        while (!level.isEmpty() && seen.size() < LONGEST_CHAIN) {
            seen.addAll(level);
            Set<Long> found = referrers(level);
            sequences.addAll(found);
            level = ids(found).stream()
                    .filter(referrer -> !seen.contains(referrer))
                    .toList();
        }
        return sequences;
    }

    private Set<Long> referrers(List<UUID> targets) throws SQLException {
        Set<Long> found = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(REFERRERS)) {
            query.setArray(1, connection.createArrayOf("uuid", targets.toArray()));
            query.setShort(2, owner.tenant());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }

    private List<UUID> ids(Set<Long> sequences) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(IDS)) {
            query.setShort(1, owner.tenant());
            query.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private Optional<Statement> load(UUID id) throws SQLException {
        Statement known = statements.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        try (PreparedStatement query = connection.prepareStatement(TEXT)) {
            query.setObject(1, id);
            query.setShort(2, owner.tenant());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                Statement read = reader.kept(PackedText.unpack(rows.getBytes(1)), id);
                statements.put(id, read);
                return Optional.of(read);
            }
        }
    }
}
