package org.gilde.bench.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sees when the effect of a Statement on somebody's item is there for whoever reads: its row is committed. */
final class Arrivals {
    private static final String TABLE =
            "select table_name from information_schema.tables where table_name ~ '^AO_[0-9A-F]+_EFFECT(_ROW)?$'";
    /** Rows of transactions that overlap may come behind a higher number. */
    private static final int OVERLAP = 200;

    private final PreparedStatement select;
    private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
    private int highest;

    /** Looks into the wiki's database. */
    Arrivals(Connection database) throws SQLException {
        String table;
        try (PreparedStatement tables = database.prepareStatement(TABLE);
                ResultSet found = tables.executeQuery()) {
            if (!found.next()) {
                throw new SQLException("the app has no table of effects");
            }
            table = found.getString(1);
        }
        select = database.prepareStatement("select \"ID\", \"STATEMENT\" from \"" + table + "\" where \"ID\" > ?");
    }

    /** Looks once. */
    void look() throws SQLException {
        select.setInt(1, Math.max(0, highest - OVERLAP));
        try (ResultSet rows = select.executeQuery()) {
            long now = System.nanoTime();
            while (rows.next()) {
                highest = Math.max(highest, rows.getInt(1));
                seen.putIfAbsent(UUID.fromString(rows.getString(2)), now);
            }
        }
    }

    /** Returns when each was seen first, in nanoseconds of {@link System#nanoTime}. */
    Map<UUID, Long> seen() {
        return seen;
    }
}
