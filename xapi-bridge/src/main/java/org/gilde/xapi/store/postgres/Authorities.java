package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The numbers of authorities: a Statement's row holds one in place of the same text over and over. */
final class Authorities {
    private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Returns an authority's number, a new one where it has none. Not for use within a transaction. */
    int number(Connection connection, String json) throws SQLException {
        Integer known = numbers.get(json);
        if (known != null) {
            return known;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO xapi.authority (json) VALUES (?) ON CONFLICT DO NOTHING");
                PreparedStatement query = connection.prepareStatement("SELECT id FROM xapi.authority WHERE json = ?")) {
            insert.setString(1, json);
            insert.executeUpdate();
            query.setString(1, json);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                numbers.put(json, rows.getInt(1));
                return rows.getInt(1);
            }
        }
    }
}
