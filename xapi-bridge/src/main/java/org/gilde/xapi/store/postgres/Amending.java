package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.Amendments.Amended;
import org.gilde.xapi.store.Amendments.Decider;
import org.gilde.xapi.store.postgres.Decisions.Decided;
import org.gilde.xapi.store.postgres.KeptRows.Kept;
import org.gilde.xapi.store.postgres.KeptRows.Pair;

/** One step of an amendment: some Statements of one tenant, within one transaction. */
final class Amending {
    private static final String LOCK = "SELECT pg_advisory_xact_lock" + Arrival.LOCK;
    private static final String UNTIE = "DELETE FROM xapi.statement_key k USING unnest(?::bigint[], ?::bigint[])"
            + " AS gone (key, sequence) WHERE k.key = gone.key AND -k.sequence = -gone.sequence";
    private static final String TIE =
            "INSERT INTO xapi.statement_key (key, sequence) SELECT * FROM unnest(?::bigint[], ?::bigint[])";
    private static final String UNREFER = "DELETE FROM xapi.reference WHERE target = ? AND tenant = ? AND sequence = ?";
    private static final String REMOVE = "DELETE FROM xapi.statement WHERE tenant = ? AND sequence = ANY (?)";
    private static final String CHANGE =
            "UPDATE xapi.statement SET json = ?, agent = ? WHERE tenant = ? AND sequence = ?";
    private static final String BURY =
            "INSERT INTO xapi.tombstone (hash, removal) SELECT unnest(?::uuid[]), ? ON CONFLICT DO NOTHING";

    private final Connection connection;
    private final Tenant tenant;
    private final short number;
    private final long salt;
    private final KeptRows rows;
    private final CarriedContents contents;
    private final StatementReader reader = new StatementReader();

    Amending(Connection connection, Tenant tenant, short number, long salt) {
        this.connection = connection;
        this.tenant = tenant;
        this.number = number;
        this.salt = salt;
        this.rows = new KeptRows(connection, tenant, number, salt);
        this.contents = new CarriedContents(connection, number);
    }

    Amended preview(List<Long> sequences, Decider decider) throws SQLException {
        Decisions decisions = Decisions.of(rows, sequences, decider);
        return decisions.counted(contents.countOnlyOf(decisions.losing()));
    }

    Amended amend(long removal, List<Long> sequences, Decider decider) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
        Decisions decisions = Decisions.of(rows, sequences, decider);
        List<Kept> touched = Stream.concat(
                        decisions.going().stream(),
                        decisions.changing().stream().map(Decided::row))
                .toList();
        if (touched.isEmpty()) {
            return decisions.counted(0);
        }
        Map<Long, Kept> affected = rows.withReferrers(touched);
        write(UNTIE, rows.pairs(affected.values()));
        long lost = contents.drop(decisions.losing()) + contents.dropSignatures(touched);
        remove(decisions.going());
        change(decisions.changing());
        write(TIE, rows.pairs(rows.at(affected.keySet())));
        bury(removal, touched);
        return decisions.counted(lost);
    }

    private void remove(List<Kept> going) throws SQLException {
        try (PreparedStatement unrefer = connection.prepareStatement(UNREFER);
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            for (Kept row : going) {
                if (row.read().target().isPresent()) {
                    unrefer.setObject(1, row.read().target().get());
                    unrefer.setShort(2, number);
                    unrefer.setLong(3, row.sequence());
                    unrefer.executeUpdate();
                }
            }
            remove.setShort(1, number);
            remove.setArray(
                    2,
                    connection.createArrayOf("bigint", KeptRows.sequences(going).toArray()));
            remove.executeUpdate();
        }
    }

    /** Of what stands in columns a change for a person's sake touches no more than the text and the actor. */
    private void change(List<Decided> changing) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(CHANGE)) {
            for (Decided one : changing) {
                Statement changed =
                        reader.kept(one.fate().text().orElseThrow(), one.row().id());
                change.setBytes(1, PackedText.pack(changed.json()));
                change.setObject(
                        2, changed.keys().agent().map(key -> key ^ salt).orElse(null), Types.BIGINT);
                change.setShort(3, number);
                change.setLong(4, one.row().sequence());
                change.executeUpdate();
            }
        }
    }

    private void bury(long removal, List<Kept> touched) throws SQLException {
        try (PreparedStatement bury = connection.prepareStatement(BURY)) {
            Object[] hashes = touched.stream()
                    .map(row -> Tombstones.hash(tenant, row.id()))
                    .toArray();
            bury.setArray(1, connection.createArrayOf("uuid", hashes));
            bury.setLong(2, removal);
            bury.executeUpdate();
        }
    }

    private void write(String sql, Collection<Pair> pairs) throws SQLException {
        List<Pair> ordered = new ArrayList<>(Set.copyOf(pairs));
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", ordered.stream().map(Pair::key).toArray()));
            write.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", ordered.stream().map(Pair::sequence).toArray()));
            write.executeUpdate();
        }
    }
}
