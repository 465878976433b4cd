package org.gilde.bench.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the app keeps of learning, each row a line; without the numbers that the order of arrival gave them, and without
 * the Actor's hash, for which each installation has a key of its own.
 */
final class Kept {
    private static final List<String> KINDS =
            List.of("EFFECT", "LEARNING_ITEM", "ACTIVITY", "TOPIC", "SHARE", "WAITING_EVENT");
    private static final List<String> OF_INSTALLATION = List.of("ID", "REVISION", "ACTOR_KEY");

    private static final String TABLE =
            "select table_name from information_schema.tables where table_name ~ '^AO_[0-9A-F]+_%s(_ROW)?$'";
    private static final String COLUMNS = "select column_name from information_schema.columns"
            + " where table_name = '%s' and column_name not in ('%s') order by 1";

    private final Map<String, List<String>> tables = new TreeMap<>();

    /** Reads it all. */
    static Kept in(Connection database) throws SQLException {
        Kept kept = new Kept();
        for (String kind : KINDS) {
            kept.tables.put(kind, rows(database, kind));
        }
        String activities = first(database, TABLE.formatted("ACTIVITY"));
        kept.tables.put("LAST_SAID", LastSaid.lines(database, activities.replaceFirst("ACTIVITY.*", "")));
        return kept;
    }

    private static List<String> rows(Connection database, String kind) throws SQLException {
        String table = first(database, TABLE.formatted(kind));
        List<String> columns = all(database, COLUMNS.formatted(table, String.join("', '", OF_INSTALLATION)));
        String line = "concat_ws(' | ', %s)"
                .formatted(columns.stream()
                        .map("coalesce(\"%s\"::text, '-')"::formatted)
                        .collect(Collectors.joining(", ")));
        return all(database, "select %1$s from \"%2$s\" order by %1$s collate \"C\"".formatted(line, table));
    }

    private static String first(Connection database, String query) throws SQLException {
        List<String> found = all(database, query);
        if (found.isEmpty()) {
            throw new SQLException("nothing found: " + query);
        }
        return found.get(0);
    }

    private static List<String> all(Connection database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = database.prepareStatement(query);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Returns how many rows of each kind there are. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        tables.forEach((kind, rows) -> sizes.put(kind, rows.size()));
        return sizes;
    }

    /** Returns lines that only one of both has, some of each kind; none where both are the same. */
    List<String> differences(Kept other) {
        List<String> found = new ArrayList<>();
        tables.forEach((kind, rows) -> {
            List<String> others = other.tables.getOrDefault(kind, List.of());
            found.addAll(missing(kind + " only here: ", rows, others));
            found.addAll(missing(kind + " only there: ", others, rows));
            if (rows.size() != others.size()) {
                found.add(kind + ": " + rows.size() + " here, " + others.size() + " there");
            }
        });
        return found;
    }

    private static List<String> missing(String title, List<String> some, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return some.stream()
                .filter(line -> !known.contains(line))
                .limit(5)
                .map(title::concat)
                .toList();
    }
}
