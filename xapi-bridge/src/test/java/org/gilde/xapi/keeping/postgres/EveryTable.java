package org.gilde.xapi.keeping.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;

/** All that stands in all tables of the schema, as text. */
final class EveryTable {
    private EveryTable() {}

    /** Returns every column of every row, with its place before it; octets as text; packed texts of Statements unpacked. */
    static List<String> texts(DataSource source) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "xapi", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (PreparedStatement query = connection.prepareStatement("SELECT * FROM xapi.\"" + table + '"');
                        ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        add(table, rows, texts);
                    }
                }
            }
        }
        try (PostgresStatementFeed feed = new PostgresStatementFeed(source)) {
            feed.after(0, 1000).forEach(statement -> texts.add("statement.json: " + statement.json()));
        }
        return texts;
    }

    private static void add(String table, ResultSet rows, List<String> texts) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            String place = table + '.' + rows.getMetaData().getColumnName(column) + ": ";
            Object value = rows.getObject(column);
            if (value instanceof byte[] octets) {
                texts.add(place + new String(octets, StandardCharsets.UTF_8));
            } else if (value != null) {
                texts.add(place + value);
            }
        }
    }

    /** Returns how many rows match; the question mark in the SQL is for the keys. */
    static long count(DataSource source, String which, Collection<Long> keys) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM xapi." + which)) {
            query.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
