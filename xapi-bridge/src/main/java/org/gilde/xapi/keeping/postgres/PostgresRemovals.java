package org.gilde.xapi.keeping.postgres;

import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Counts;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.keeping.Removals;
import org.gilde.xapi.store.Amendments.Amended;
import org.gilde.xapi.store.postgres.Transaction;
import org.gilde.xapi.store.postgres.Work;
import org.jspecify.annotations.Nullable;

/** Proofs of removals in PostgreSQL. */
public final class PostgresRemovals implements Removals {
    private static final int KEY_LENGTH = 32;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String BEGIN = "INSERT INTO xapi.removal (tenant, kind, operator, rule, wish, started)"
            + " VALUES (?, ?, ?, ?, ?, clock_timestamp()) RETURNING id";
    private static final String UNFINISHED =
            "SELECT id, wish FROM xapi.removal WHERE finished IS NULL AND wish IS NOT NULL";
    private static final String COUNT = "UPDATE xapi.removal SET (deleted, pseudonymised, held, attachments, documents,"
            + " tokens, quarantined, authorities) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?";
    private static final String FINISH =
            "UPDATE xapi.removal SET finished = clock_timestamp(), wish = NULL WHERE id = ?";
    private static final String SELECT = "SELECT id, tenant, kind, operator, rule, started, finished, deleted,"
            + " pseudonymised, held, attachments, documents, tokens, quarantined, authorities FROM xapi.removal";
    private static final String NEWEST = SELECT + " WHERE tenant = ? ORDER BY id DESC LIMIT ?";
    private static final String FIND = SELECT + " WHERE id = ?";
    private static final String HASHES =
            "SELECT hash FROM xapi.tombstone WHERE removal = ? AND hash > ? ORDER BY hash LIMIT ?";
    private static final String KEEP_KEY =
            "INSERT INTO xapi.pseudonym_key (tenant, key) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String KEY = "SELECT key FROM xapi.pseudonym_key WHERE tenant = ?";
    private static final String FORGET_KEY = "DELETE FROM xapi.pseudonym_key WHERE tenant = ?";

    private final DataSource source;
    private final SecureRandom random = new SecureRandom();

    /** Keeps them in this database. */
    public PostgresRemovals(DataSource source) {
        this.source = source;
    }

    @Override
    public long begin(Tenant tenant, Removal.Kind kind, String operator, OptionalLong rule) {
        return begin(tenant, kind, operator, rule.isPresent() ? rule.getAsLong() : null, null);
    }

    @Override
    public long begin(Tenant tenant, Removal.Kind kind, String operator, String wish) {
        return begin(tenant, kind, operator, null, wish);
    }

    private long begin(Tenant tenant, Removal.Kind kind, String operator, @Nullable Long rule, @Nullable String wish) {
        return Transaction.run(source, "begin a removal", connection -> {
            try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                begin.setString(1, tenant.name());
                begin.setString(2, kind.name());
                begin.setString(3, operator);
                begin.setObject(4, rule, Types.BIGINT);
                begin.setString(5, wish);
                try (ResultSet rows = begin.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    @Override
    public SortedMap<Long, String> unfinished() {
        return Work.run(source, "unfinished removals", connection -> {
            SortedMap<Long, String> wishes = new TreeMap<>();
            try (PreparedStatement query = connection.prepareStatement(UNFINISHED);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    wishes.put(rows.getLong(1), rows.getString(2));
                }
            }
            return wishes;
        });
    }

    @Override
    public void count(long id, Counts counts) {
        Amended statements = counts.statements();
        Counts.Beside beside = counts.beside();
        Transaction.run(source, "count a removal", connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                count.setLong(1, statements.removed());
                count.setLong(2, statements.changed());
                count.setLong(3, statements.held() + beside.held());
                count.setLong(4, statements.contents());
                count.setLong(5, beside.documents());
                count.setLong(6, beside.tokens());
                count.setLong(7, beside.quarantined());
                count.setLong(8, beside.authorities());
                count.setLong(9, id);
                return count.executeUpdate();
            }
        });
    }

    @Override
    public void finish(long id, Counts counts) {
        count(id, counts);
        Transaction.run(source, "finish a removal", connection -> {
            try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
                finish.setLong(1, id);
                return finish.executeUpdate();
            }
        });
    }

    @Override
    public List<Removal> newest(Tenant tenant, int limit) {
        return Work.run(source, "removals", connection -> {
            try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
                query.setString(1, tenant.name());
                query.setInt(2, limit);
                return removals(query);
            }
        });
    }

    @Override
    public Optional<Removal> find(long id) {
        return Work.run(source, "find a removal", connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setLong(1, id);
                return removals(query).stream().findFirst();
            }
        });
    }

    @Override
    public List<UUID> hashes(long id, Optional<UUID> after, int limit) {
        return Work.run(source, "hashes of a removal", connection -> {
            try (PreparedStatement query = connection.prepareStatement(HASHES)) {
                query.setLong(1, id);
                query.setObject(2, after.orElse(FIRST));
                query.setInt(3, limit);
                List<UUID> hashes = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        hashes.add(rows.getObject(1, UUID.class));
                    }
                }
                return hashes;
            }
        });
    }

    @Override
    public byte[] pseudonymKey(Tenant tenant) {
        byte[] fresh = new byte[KEY_LENGTH];
        random.nextBytes(fresh);
        return Transaction.run(source, "key of pseudonyms", connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP_KEY);
                    PreparedStatement query = connection.prepareStatement(KEY)) {
                keep.setString(1, tenant.name());
                keep.setBytes(2, fresh);
                keep.executeUpdate();
                query.setString(1, tenant.name());
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getBytes(1);
                }
            }
        });
    }

    @Override
    public void forgetPseudonymKey(Tenant tenant) {
        Transaction.run(source, "forget a key", connection -> {
            try (PreparedStatement forget = connection.prepareStatement(FORGET_KEY)) {
                forget.setString(1, tenant.name());
                return forget.executeUpdate();
            }
        });
    }

    private static List<Removal> removals(PreparedStatement query) throws SQLException {
        List<Removal> removals = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                removals.add(removal(rows));
            }
        }
        return removals;
    }

    private static Removal removal(ResultSet row) throws SQLException {
        long rule = row.getLong(5);
        OptionalLong ofRule = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(rule);
        Amended statements = new Amended(row.getLong(8), row.getLong(9), row.getLong(10), 0, row.getLong(11));
        Counts.Beside beside = new Counts.Beside(row.getLong(12), 0, row.getLong(13), row.getLong(14), row.getLong(15));
        return new Removal(
                row.getLong(1),
                new Tenant(row.getString(2)),
                Removal.Kind.valueOf(row.getString(3)),
                row.getString(4),
                ofRule,
                row.getObject(6, OffsetDateTime.class).toInstant(),
                PostgresHolds.moment(row, 7),
                new Counts(statements, beside));
    }
}
