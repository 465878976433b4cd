package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Keys;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.StoredStatement;

/** The Statements of one tenant as they are kept, with the keys that stand beside their rows. */
final class KeptRows {
    private static final int LONGEST_CHAIN = 100;
    private static final String SELECT = "SELECT " + StatementRows.STORED + " FROM xapi.statement s";
    private static final String AT =
            SELECT + " WHERE s.tenant = ? AND s.sequence = ANY (?::bigint[]) ORDER BY s.sequence";
    private static final String OF_ID = SELECT + " WHERE s.tenant = ? AND s.id = ANY (?::uuid[]) ORDER BY s.sequence";
    private static final String POINTING = SELECT + " WHERE s.tenant = ? AND s.sequence IN (SELECT r.sequence"
            + " FROM xapi.reference r WHERE r.target = ANY (?::uuid[]) AND r.tenant = s.tenant) ORDER BY s.sequence";

    private final Connection connection;
    private final Tenant tenant;
    private final short number;
    private final long salt;
    private final StatementReader reader = new StatementReader();

    KeptRows(Connection connection, Tenant tenant, short number, long salt) {
        this.connection = connection;
        this.tenant = tenant;
        this.number = number;
        this.salt = salt;
    }

    /** A row, and what is read from its text. */
    record Kept(StoredStatement stored, Statement read) {
        long sequence() {
            return stored.sequence();
        }

        UUID id() {
            return stored.id();
        }
    }

    /** A key beside a row. */
    record Pair(long key, long sequence) {}

    List<Kept> at(Collection<Long> sequences) throws SQLException {
        return select(AT, "bigint", sequences);
    }

    List<Kept> withIds(Collection<UUID> ids) throws SQLException {
        return select(OF_ID, "uuid", ids);
    }

    /** Adds all that point to one of these, or to one that does, and so on. */
    Map<Long, Kept> withReferrers(List<Kept> rows) throws SQLException {
        Map<Long, Kept> all = new LinkedHashMap<>();
        List<Kept> level = rows;
        for (int depth = 0; !level.isEmpty() && depth < LONGEST_CHAIN; depth++) {
            List<Kept> added = level.stream()
                    .filter(row -> all.putIfAbsent(row.sequence(), row) == null)
                    .toList();
            level = added.isEmpty() ? List.of() : select(POINTING, "uuid", ids(added));
        }
        return all;
    }

    /** Returns the pairs that stand beside some rows: their own further keys, and those of what they point to. */
    Set<Pair> pairs(Collection<Kept> rows) throws SQLException {
        Set<Pair> pairs = new HashSet<>();
        for (Kept row : rows) {
            row.read().keys().further().forEach(key -> pairs.add(pair(key, row)));
            for (Kept target : chain(row)) {
                Keys keys = target.read().keys();
                Stream<Long> own = Stream.of(
                                keys.agent(), Optional.of(keys.verb()), keys.activity(), keys.registration())
                        .flatMap(Optional::stream);
                Stream.concat(own, keys.further().stream()).forEach(key -> pairs.add(pair(key, row)));
            }
        }
        return pairs;
    }

    private Pair pair(long key, Kept row) {
        return new Pair(key ^ salt, row.sequence());
    }

    private List<Kept> chain(Kept start) throws SQLException {
        List<Kept> chain = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(start.id()));
        Optional<UUID> next = start.read().target();
        while (next.isPresent() && seen.add(next.get()) && seen.size() < LONGEST_CHAIN) {
            List<Kept> found = withIds(List.of(next.get()));
            chain.addAll(found);
            next = found.stream().findFirst().flatMap(target -> target.read().target());
        }
        return chain;
    }

    private List<Kept> select(String sql, String type, Collection<?> values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setShort(1, number);
            query.setArray(2, connection.createArrayOf(type, values.toArray()));
            List<Kept> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    StoredStatement stored = StatementRows.stored(rows, tenant);
                    found.add(new Kept(stored, reader.kept(stored.json(), stored.id())));
                }
            }
            return found;
        }
    }

    static List<UUID> ids(Collection<Kept> rows) {
        return rows.stream().map(Kept::id).toList();
    }

    static List<Long> sequences(Collection<Kept> rows) {
        return rows.stream().map(Kept::sequence).toList();
    }
}
