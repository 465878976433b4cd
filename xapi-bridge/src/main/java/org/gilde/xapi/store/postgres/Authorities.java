package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;

/** The numbers of authorities: a Statement's row holds one in place of the same text over and over. */
final class Authorities {
    private final DataSource source;
    private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();

    Authorities(DataSource source) {
        this.source = source;
    }

    /** Returns an authority's number, a new one where it has none. */
    int number(String json) {
        Integer known = numbers.get(json);
        if (known == null) {
            known = Work.run(source, "authority", connection -> number(connection, json));
            numbers.put(json, known);
        }
        return known;
    }

    private static int number(Connection connection, String json) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO xapi.authority (json) VALUES (?) ON CONFLICT DO NOTHING");
                PreparedStatement query = connection.prepareStatement("SELECT id FROM xapi.authority WHERE json = ?")) {
            insert.setString(1, json);
            insert.executeUpdate();
            query.setString(1, json);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
