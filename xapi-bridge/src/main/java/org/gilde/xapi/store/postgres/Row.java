package org.gilde.xapi.store.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.Trait;
import org.postgresql.copy.CopyIn;

/** One Statement as a row of PostgreSQL's binary COPY format. */
final class Row {
    static final String COPY = "COPY xapi.statement (sequence, stored, happened, agent, verb, activity, registration,"
            + " authority, traits, id, json) FROM STDIN (FORMAT binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FIELDS = 11;
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

    /** Encodes what is known before the Statement has its place. */
    static Row of(Statement statement, int authority) {
        byte[] json = statement.json().getBytes(StandardCharsets.UTF_8);
        ByteBuffer row = ByteBuffer.allocate(FIXED + json.length);
        putLong(row, statement.timestamp().map(Row::micros));
        putLong(row, statement.keys().agent());
        putLong(row, Optional.of(statement.keys().verb()));
        putLong(row, statement.keys().activity());
        putLong(row, statement.keys().registration());
        row.putInt(4).putInt(authority);
        row.putInt(2).putShort(Trait.toBits(statement.traits()));
        row.putInt(16)
                .putLong(statement.id().getMostSignificantBits())
                .putLong(statement.id().getLeastSignificantBits());
        row.putInt(json.length).put(json);
        byte[] used = new byte[row.position()];
        row.flip().get(used);
        return new Row(used);
    }

    void writeTo(CopyIn copy, long sequence, Instant stored) throws SQLException {
        byte[] place = ByteBuffer.allocate(26)
                .putShort((short) FIELDS)
                .putInt(8)
                .putLong(sequence)
                .putInt(8)
                .putLong(micros(stored))
                .array();
        write(copy, place);
        write(copy, rest);
    }

    private static void write(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
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
