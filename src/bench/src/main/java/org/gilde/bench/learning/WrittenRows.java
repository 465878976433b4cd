package org.gilde.bench.learning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that come into the app's tables, to be written once more into tables that are alike: with the same columns,
 * constraints and indexes, and with the rows that were there before.
 */
final class WrittenRows implements AutoCloseable {
    private final Connection database;
    private final List<Copied> tables = new ArrayList<>();

    private WrittenRows(Connection database) {
        this.database = database;
    }

    /** Makes the tables that are alike, and goes on from what is there now. */
    static WrittenRows of(Connection database) throws SQLException {
        WrittenRows rows = new WrittenRows(database);
        try (Statement statement = database.createStatement()) {
            statement.execute("create schema bare");
        }
        for (String table : names(database)) {
            rows.tables.add(new Copied(database, table));
        }
        database.setAutoCommit(false);
        return rows;
    }

    private static List<String> names(Connection database) throws SQLException {
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

    /** Reads what came since it was last read. */
    void read() throws SQLException {
        for (Copied table : tables) {
            table.read();
        }
        database.commit();
    }

    /** Writes what was read in as many transactions as there were batches, and returns how long that took in nanoseconds. */
    long insert(int batches) throws SQLException {
        long began = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
            for (Copied table : tables) {
                table.write(batch, batches);
            }
            database.commit();
        }
        return System.nanoTime() - began;
    }

    /** Returns how many rows a batch left, of what was last read. */
    int perBatch(int batches) {
        return tables.stream().mapToInt(table -> table.came.size()).sum() / batches;
    }

    @Override
    public void close() throws SQLException {
        for (Copied table : tables) {
            table.insert.close();
        }
    }

    /** One table and its copy. */
    private static final class Copied {
        private final Connection database;
        private final String table;
        private final PreparedStatement insert;
        private final List<@Nullable Object[]> came = new ArrayList<>();
        private int highest;

        Copied(Connection database, String table) throws SQLException {
            this.database = database;
            this.table = table;
            String copy = "bare." + table;
            try (Statement statement = database.createStatement()) {
                statement.execute("create table " + copy + " (like " + table + " including all)");
                statement.execute("insert into " + copy + " select * from " + table);
            }
            try (Statement statement = database.createStatement();
                    ResultSet all = statement.executeQuery("select * from " + copy + " order by \"ID\" desc limit 1")) {
                insert = prepared(database, insertInto(copy, all.getMetaData().getColumnCount()));
                highest = all.next() ? all.getInt("ID") : 0;
            }
        }

        private static String insertInto(String copy, int columns) {
            return "insert into %s values (?%s)".formatted(copy, ", ?".repeat(columns - 1));
        }

        private static PreparedStatement prepared(Connection database, String sql) throws SQLException {
            return database.prepareStatement(sql);
        }

        void read() throws SQLException {
            came.clear();
            try (PreparedStatement select =
                    database.prepareStatement("select * from " + table + " where \"ID\" > ? order by \"ID\"")) {
                select.setInt(1, highest);
                try (ResultSet found = select.executeQuery()) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        @Nullable Object[] row = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            row[i] = found.getObject(i + 1);
                        }
                        came.add(row);
                        highest = found.getInt("ID");
                    }
                }
            }
        }

        void write(int batch, int batches) throws SQLException {
            List<@Nullable Object[]> some = came.subList(part(batch, batches), part(batch + 1, batches));
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

        private int part(int batch, int batches) {
            return (int) ((long) came.size() * batch / batches);
        }
    }
}
