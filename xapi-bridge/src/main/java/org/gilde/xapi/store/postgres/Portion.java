package org.gilde.xapi.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.gilde.xapi.store.StatementPage;
import org.jspecify.annotations.Nullable;

/**
 * So many rows of Statements as are read at once: it ends before their texts take too much memory, and holds one row at
 * least. The database leaves out the packed texts of more ({@link #kept}); how long they are unpacked is seen here.
 */
final class Portion {
    private static final int TEXT = 5;
    private static final String STORED = "SELECT s.sequence, s.id, s.stored, s.happened, CASE WHEN s.octets <= "
            + StatementPage.MOST_OCTETS + " OR s.octets = octet_length(s.json) THEN s.json END";
    private static final String AUTHORITY = "(SELECT a.json FROM xapi.authority a WHERE a.id = s.authority)";

    private final ResultSet rows;
    private final int limit;
    private int count;
    private long octets;
    private boolean isCut;

    /** Reads at most so many of these. */
    Portion(ResultSet rows, int limit) {
        this.rows = rows;
        this.limit = limit;
    }

    /**
     * Begins the SQL of what has the columns of {@link StatementRows#KEPT}. What gives the rows, named {@code r}, and
     * {@link #end} are to follow.
     *
     * @param place the column that the rows are in the order of
     */
    static String kept(String place, boolean isDescending) {
        return STORED + ", s.traits, " + AUTHORITY + from(place, isDescending);
    }

    /** Begins the SQL of what has the columns of {@link StatementRows#STORED} and the tenant; the rest as with the other. */
    static String stored(String place, boolean isDescending) {
        return STORED + ", s.tenant" + from(place, isDescending);
    }

    /** Begins the SQL of what has the columns of {@link StatementRows#KEPT} and the tenant; the rest as with the other. */
    static String keptOfAll(String place) {
        return STORED + ", s.traits, " + AUTHORITY + ", s.tenant" + from(place, false);
    }

    private static String from(String place, boolean isDescending) {
        return " FROM (SELECT r.*, " + place + " AS place, sum(octet_length(r.json)) OVER (ORDER BY " + place
                + direction(isDescending) + " ROWS UNBOUNDED PRECEDING) AS octets FROM ";
    }

    /** Ends the SQL. */
    static String end(boolean isDescending) {
        return ") s ORDER BY s.place" + direction(isDescending);
    }

    private static String direction(boolean isDescending) {
        return isDescending ? " DESC" : "";
    }

    /** Moves to the next row; false where none follows that is part of it. */
    boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        isCut = count == limit || !isRoomFor(rows.getBytes(TEXT));
        count++;
        return !isCut;
    }

    /** Says whether there are rows behind it. */
    boolean isCut() {
        return isCut;
    }

    private boolean isRoomFor(byte @Nullable [] packed) {
        octets += packed == null ? StatementPage.MOST_OCTETS : PackedText.length(packed);
        return packed != null && (count == 0 || octets <= StatementPage.MOST_OCTETS);
    }
}
