package org.gilde.bench.learning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that came into the app's tables, to be written once more into tables that are alike. */
final class WrittenRows {
    private final Connection database;
    private final Map<String, Integer> before;
    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    private WrittenRows(Connection database, Map<String, Integer> before) {
        this.database = database;
        this.before = before;
    }

    /** Notes what is there before. */
    static WrittenRows since(Connection database) throws SQLException {
        Map<String, Integer> before = new HashMap<>();
        for (String table : tables(database)) {
            before.put(table, highest(database, table));
        }
        return new WrittenRows(database, before);
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name from information_schema.columns"
                                + " where table_name like 'AO\\_%' and column_name = 'ID' and data_type = 'integer' order by 1")) {
            while (found.next()) {
                tables.add('"' + found.getString(1) + '"');
            }
        }
        return tables;
    }

    private static int highest(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select coalesce(max(\"ID\"), 0) from " + table)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Reads what came since. */
    void read() throws SQLException {
        for (Map.Entry<String, Integer> table : before.entrySet()) {
            List<@Nullable Object[]> came = new ArrayList<>();
            try (PreparedStatement select = database.prepareStatement(
                    "select * from " + table.getKey() + " where \"ID\" > ? order by \"ID\"")) {
                select.setInt(1, table.getValue());
                try (ResultSet found = select.executeQuery()) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        @Nullable Object[] row = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            row[i] = found.getObject(i + 1);
                        }
                        came.add(row);
                    }
                }
            }
            if (!came.isEmpty()) {
                rows.put(table.getKey(), came);
            }
        }
    }

    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Writes them in as many transactions as there were batches, and returns how many events a second that makes. */
    double insert(int batches) throws SQLException {
        Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema bare");
            for (Map.Entry<String, List<@Nullable Object[]>> table : rows.entrySet()) {
                String copy = "bare." + table.getKey();
                statement.execute("create table " + copy + " (like " + table.getKey() + " including all)");
                String marks = ", ?".repeat(table.getValue().get(0).length).substring(2);
                inserts.put(
                        table.getKey(), database.prepareStatement("insert into " + copy + " values (" + marks + ")"));
            }
        }
        database.setAutoCommit(false);
        long began = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
            for (Map.Entry<String, PreparedStatement> insert : inserts.entrySet()) {
                List<@Nullable Object[]> all = rows.getOrDefault(insert.getKey(), List.of());
                write(insert.getValue(), all.subList(part(all, batch, batches), part(all, batch + 1, batches)));
            }
            database.commit();
        }
        double perSecond = Taking.perSecond(batches, began);
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
        return perSecond;
    }

    private static int part(List<?> all, int batch, int batches) {
        return (int) ((long) all.size() * batch / batches);
    }

    private static void write(PreparedStatement insert, List<@Nullable Object[]> some) throws SQLException {
        for (@Nullable Object[] row : some) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        if (!some.isEmpty()) {
            insert.executeBatch();
        }
    }
}
