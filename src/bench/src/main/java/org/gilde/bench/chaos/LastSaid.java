package org.gilde.bench.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the app knows things to have been last said of activities: in rows of their own, and later than those in one text
 * of what is spoken of lately. Which of both depends on how events came together; what they say does not.
 */
final class LastSaid {
    private static final int BASE = 36;
    private static final Map<String, String> LETTERS =
            Map.of("n", "TITLES_AT", "t", "TYPE_AT", "c", "COURSE_AT", "g", "CATEGORIES_AT", "x", "EXTENSIONS_AT");

    private final SortedMap<String, SortedMap<String, Long>> times = new TreeMap<>();

    private LastSaid() {}

    /**
     * Returns a line for each activity.
     *
     * @param prefix of the app's tables
     */
    static List<String> lines(Connection database, String prefix) throws SQLException {
        LastSaid said = new LastSaid();
        said.readRows(database, prefix);
        said.readText(database, prefix);
        return said.times.entrySet().stream()
                .map(of -> of.getKey() + " | " + of.getValue())
                .toList();
    }

    private void readRows(Connection database, String prefix) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("select * from \"" + prefix + "LAST_SAID_ROW\"");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                SortedMap<String, Long> of = new TreeMap<>();
                for (String column : LETTERS.values()) {
                    long time = rows.getLong(column);
                    if (time != Long.MIN_VALUE) {
                        of.put(column, time);
                    }
                }
                times.put(rows.getString("ACTIVITY"), of);
            }
        }
    }

    private void readText(Connection database, String prefix) throws SQLException {
        Map<Integer, String> keys = new HashMap<>();
        try (PreparedStatement select = database.prepareStatement(
                        "select \"ID\", \"ACTIVITY_KEY\" from \"" + prefix + "ACTIVITY_ROW\"");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.put(rows.getInt(1), rows.getString(2));
            }
        }
        try (PreparedStatement select = database.prepareStatement(
                        "select coalesce(\"LATELY_SAID\", '') from \"" + prefix + "ACTIVITY_TURN_ROW\"");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getString(1).lines().map(line -> line.split(" ", -1)).forEach(parts -> readLine(parts, keys));
            }
        }
    }

    private void readLine(String[] parts, Map<Integer, String> keys) {
        SortedMap<String, Long> of = new TreeMap<>();
        for (int i = 1; i < parts.length; i += 2) {
            long time = Long.parseLong(parts[i + 1], BASE);
            parts[i].chars()
                    .mapToObj(Character::toString)
                    .forEach(letter -> of.put(LETTERS.getOrDefault(letter, letter), time));
        }
        int activity = Integer.parseInt(parts[0], BASE);
        times.put(keys.getOrDefault(activity, "no activity " + activity), of);
    }
}
