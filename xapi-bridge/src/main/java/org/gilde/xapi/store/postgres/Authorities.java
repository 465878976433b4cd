package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The numbers of authorities: a Statement's row holds one in place of the same text over and over. */
final class Authorities {
    private static final int MOST_REMEMBERED = 10_000;
    private static final String KEEP = "INSERT INTO xapi.authority (tenant, json) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String FIND = "SELECT id FROM xapi.authority WHERE tenant = ? AND json = ?";

    private final ConcurrentMap<Authority, Integer> numbers = new ConcurrentHashMap<>();

    private record Authority(short tenant, String json) {}

    /** Returns an authority's number, a new one where it has none. Not for use within a transaction. */
    int number(Connection connection, short tenant, String json) throws SQLException {
        Authority authority = new Authority(tenant, json);
        Integer known = numbers.get(authority);
        if (known != null) {
            return known;
        }
        if (numbers.size() >= MOST_REMEMBERED) {
            numbers.clear();
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement find = connection.prepareStatement(FIND)) {
            keep.setShort(1, tenant);
            keep.setString(2, json);
            keep.executeUpdate();
            find.setShort(1, tenant);
            find.setString(2, json);
            try (ResultSet rows = find.executeQuery()) {
                rows.next();
                numbers.put(authority, rows.getInt(1));
                return rows.getInt(1);
            }
        }
    }
}
