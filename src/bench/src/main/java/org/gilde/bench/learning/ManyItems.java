package org.gilde.bench.learning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives many people what one person has: memberships, items with what they came from, and shares. Rows are copied as they
 * are but for what is a person's own, so that no column need be known here.
 */
final class ManyItems {
    private static final String NEXT = "nextval(pg_get_serial_sequence('%s', 'ID'))";
    private static final String WHO = "'key' || n";
    private static final String ITEM_KEY =
            "encode(sha256(convert_to('key' || n || E'\\n' || (t.\"ACTIVITY\"), 'UTF8')), 'hex')";

    private final Connection database;
    private final String model;

    /** Copies what that person has. */
    ManyItems(Connection database, String person) throws SQLException {
        this.database = database;
        try (PreparedStatement select = database.prepareStatement("select key from wiki.account where name = ?")) {
            select.setString(1, person);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                this.model = found.getString(1);
            }
        }
    }

    /** Gives it to the people of these numbers, both included; activities grow as half a hundredth of the items. */
    void give(int first, int last) throws SQLException {
        String people = "generate_series(" + first + ", " + last + ") n";
        String items = table("LEARNING_ITEM");
        copy(table("MEMBERSHIP"), people, Map.of("PERSON", WHO), "MEMBER_KEY");
        copy(
                items,
                people,
                Map.of(
                        "PERSON",
                        WHO,
                        "ITEM_KEY",
                        ITEM_KEY,
                        "FIRST_AT",
                        earlier("FIRST_AT"),
                        "LAST_AT",
                        earlier("LAST_AT")),
                "");
        copy(
                table("EFFECT"),
                people,
                Map.of(
                        "PERSON",
                        WHO,
                        "ITEM_KEY",
                        ITEM_KEY,
                        "STATEMENT",
                        "gen_random_uuid()",
                        "HAPPENED_AT",
                        earlier("HAPPENED_AT")),
                "");
        String owned = people + " join " + items + " i on i.\"ITEM_KEY\" = " + ITEM_KEY;
        copy(
                table("SHARE"),
                owned,
                Map.of("PERSON", WHO, "ITEM_ID", "i.\"ID\"", "COMPLETED_AT", earlier("COMPLETED_AT")),
                "SHARE_KEY");
        activities((last - first + 1) / 2);
        run("vacuum analyze");
    }

    /** People seldom complete something in the same moment; from one to the next there is a minute. */
    private static String earlier(String column) {
        return "t.\"" + column + "\" - n * 60000::bigint";
    }

    /** One activity in a hundred is on the topic that the page is about. */
    private void activities(int count) throws SQLException {
        String activities = table("ACTIVITY");
        String topics = table("TOPIC");
        run(
                """
            insert into %1$s select r.* from (select * from %1$s limit 1) t, generate_series(1, %2$d) n,
              lateral jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(
                'ID', %3$s,
                'ACTIVITY_KEY', replace(gen_random_uuid()::text, '-', 'x'),
                'IRI', 'https://lms.bench.example/more/' || n || gen_random_uuid())) r"""
                        .formatted(activities, count, NEXT.formatted(activities)));
        run(
                """
            insert into %1$s select r.* from (select * from %1$s limit 1) t,
              (select "ACTIVITY_KEY" k, row_number() over () n from %2$s
                where "IRI" like '%%/more/%%' and "ACTIVITY_KEY" not in (select "ACTIVITY" from %1$s)) a,
              lateral jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(
                'ID', %3$s,
                'ACTIVITY', k,
                'LABEL', case n %% 100 when 0 then '%4$s' else 'topic-' || n %% 1000 end)) r"""
                        .formatted(topics, activities, NEXT.formatted(topics), Reading.TOPIC));
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void copy(String table, String people, Map<String, String> own, String unique) throws SQLException {
        Map<String, String> changes = new TreeMap<>(own);
        changes.put("ID", NEXT.formatted(table));
        if (!unique.isEmpty()) {
            changes.put(unique, "encode(sha256(gen_random_uuid()::text::bytea), 'hex')");
        }
        StringBuilder fields = new StringBuilder();
        changes.forEach((column, value) -> fields.append(fields.length() == 0 ? "" : ", ")
                .append('\'')
                .append(column)
                .append("', ")
                .append(value));
        try (PreparedStatement insert = database.prepareStatement("insert into " + table + " select r.* from " + table
                + " t cross join " + people + " cross join lateral jsonb_populate_record(t, jsonb_build_object("
                + fields
                + ")) r where t.\"PERSON\" = ?")) {
            insert.setString(1, model);
            insert.execute();
        }
    }

    /** Returns the quoted name of the table of those rows. */
    private String table(String rows) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(
                "select table_name from information_schema.tables where table_name ~ ('^AO_[0-9A-F]+_' || ? || '(_ROW)?$')")) {
            select.setString(1, rows);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("the app has no table of " + rows);
                }
                return '"' + found.getString(1) + '"';
            }
        }
    }
}
