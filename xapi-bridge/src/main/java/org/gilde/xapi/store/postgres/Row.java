package org.gilde.xapi.store.postgres;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.Trait;
import org.postgresql.copy.CopyIn;

/** One Statement as a row of PostgreSQL's binary COPY format. */
final class Row {
    static final String COPY =
            "COPY xapi.statement (sequence, stored, tenant, authority, happened, agent, verb, activity,"
                    + " registration, traits, id, json) FROM STDIN (FORMAT binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FIELDS = 12;
    private static final int FIXED = 160;

    private final byte[] rest;

    private Row(byte[] rest) {
        this.rest = rest;
    }

    static void writeHeader(CopyIn copy) throws SQLException {
        byte[] header = ByteBuffer.allocate(SIGNATURE.length + 8)
                .put(SIGNATURE)
                .putInt(0)
                .putInt(0)
                .array();
        write(copy, header);
    }

    static void writeTrailer(CopyIn copy) throws SQLException {
        write(copy, new byte[] {(byte) 0xFF, (byte) 0xFF});
    }

    /**
     * Encodes what is known before the Statement has its place.
     *
     * @param salt what the tenant's keys are mixed with
     */
    static Row of(Statement statement, long salt) {
        byte[] json = PackedText.pack(statement.json());
        ByteBuffer row = ByteBuffer.allocate(FIXED + json.length);
        putLong(row, statement.timestamp().map(Row::micros));
        putKey(row, statement.keys().agent(), salt);
        putKey(row, Optional.of(statement.keys().verb()), salt);
        putKey(row, statement.keys().activity(), salt);
        putKey(row, statement.keys().registration(), salt);
        row.putInt(2).putShort(Trait.toBits(statement.traits()));
        row.putInt(16)
                .putLong(statement.id().getMostSignificantBits())
                .putLong(statement.id().getLeastSignificantBits());
        row.putInt(json.length).put(json);
        byte[] used = new byte[row.position()];
        row.flip().get(used);
        return new Row(used);
    }

    int size() {
        return rest.length;
    }

    void writeTo(CopyIn copy, long sequence, Instant stored, Placed.Owner owner) throws SQLException {
        byte[] place = ByteBuffer.allocate(40)
                .putShort((short) FIELDS)
                .putInt(8)
                .putLong(sequence)
                .putInt(8)
                .putLong(micros(stored))
                .putInt(2)
                .putShort(owner.tenant())
                .putInt(4)
                .putInt(owner.authority())
                .array();
        write(copy, place);
        write(copy, rest);
    }

    private static void write(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static void putKey(ByteBuffer row, Optional<Long> key, long salt) {
        putLong(row, key.map(value -> value ^ salt));
    }

    private static void putLong(ByteBuffer row, Optional<Long> value) {
        if (value.isPresent()) {
            row.putInt(8).putLong(value.get());
        } else {
            row.putInt(-1);
        }
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(EPOCH, moment);
    }
}
