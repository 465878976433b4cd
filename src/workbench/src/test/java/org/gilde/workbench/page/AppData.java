package org.gilde.workbench.page;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gilde.workbench.database.Database;

/** What the app keeps in the workbench's database: its tables and settings, as SQL that makes them again elsewhere. */
final class AppData {
    private static final String TABLES =
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'AO\\_1DDA79\\_%' ORDER BY relname";
    private static final String COLUMNS =
            """
            SELECT format('"%%s" %%s%%s', a.attname,
                CASE WHEN pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%%' THEN 'serial'
                    ELSE format_type(a.atttypid, a.atttypmod)
                        || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END,
                CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END)
            FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = '"%s"'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname
            """;
    private static final String CONSTRAINTS =
            """
            SELECT format('CONSTRAINT %%s %%s', quote_ident(conname), pg_get_constraintdef(oid)) FROM pg_constraint
            WHERE conrelid = '"%s"'::regclass AND contype IN ('p', 'u') ORDER BY conname
            """;
    private static final String INDEXES =
            """
            SELECT pg_get_indexdef(indexrelid) FROM pg_index i WHERE indrelid = '"%s"'::regclass
            AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1
            """;
    private static final String SETTINGS =
            """
            SELECT format('INSERT INTO workbench_setting (owner, name, value) VALUES (%L, %L, %L)', owner, name, value)
            FROM workbench_setting WHERE name LIKE 'org.gilde.%' ORDER BY name
            """;

    private final Database database;

    AppData(Database database) {
        this.database = database;
    }

    /** Returns every row of the app's tables, and every setting, as one text each. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : list(TABLES)) {
            list("SELECT t::text FROM \"" + table + "\" t").forEach(row -> rows.add(table + row));
        }
        return rows;
    }

    List<String> settings() {
        return list("SELECT name FROM workbench_setting WHERE name LIKE 'org.gilde.%' ORDER BY name");
    }

    void run(String... statements) {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
            return true;
        });
    }

    /** Returns the keys of accounts by name: another workbench gives others. */
    Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        list("SELECT key || ' ' || name FROM wiki.account ORDER BY name").forEach(row -> {
            int end = row.indexOf(' ');
            people.put(row.substring(end + 1), row.substring(0, end));
        });
        return people;
    }

    /** Returns it, statements apart by a line with a semicolon, with the names of people for their keys. */
    String dump() {
        List<String> statements = new ArrayList<>();
        for (String table : list(TABLES)) {
            List<String> parts = new ArrayList<>(list(COLUMNS.formatted(table)));
            parts.addAll(list(CONSTRAINTS.formatted(table)));
            statements.add("CREATE TABLE \"" + table + "\" (\n    " + String.join(",\n    ", parts) + ")");
            statements.addAll(list(INDEXES.formatted(table)));
            statements.addAll(inserts(table));
        }
        statements.addAll(list(SETTINGS));
        String all = String.join("\n;\n", statements);
        for (Map.Entry<String, String> person : people().entrySet()) {
            all = all.replace(person.getValue(), "{" + person.getKey() + "}");
        }
        return all + "\n";
    }

    /** Makes what was dumped. */
    void load(String dump) {
        String all = dump;
        for (Map.Entry<String, String> person : people().entrySet()) {
            all = all.replace("{" + person.getKey() + "}", person.getValue());
        }
        run(all.split("\n;\n"));
    }

    private List<String> inserts(String table) {
        List<String> names = list("SELECT attname FROM pg_attribute WHERE attrelid = '\"" + table
                + "\"'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attname");
        String values = names.stream()
                .map(name -> "quote_nullable(\"" + name + "\"::text)")
                .collect(Collectors.joining(" || ', ' || "));
        String columns = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>(list("SELECT 'INSERT INTO \"" + table + "\" (" + columns + ") VALUES (' || "
                + values + " || ')' FROM \"" + table + "\" ORDER BY \"ID\""));
        if (!rows.isEmpty()) {
            rows.add("SELECT setval(pg_get_serial_sequence('\"" + table + "\"', 'ID'), (SELECT max(\"ID\") FROM \""
                    + table + "\"))");
        }
        return rows;
    }

    private List<String> list(String query) {
        return database.inTransaction(connection -> list(connection, query));
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
