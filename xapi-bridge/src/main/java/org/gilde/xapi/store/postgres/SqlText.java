package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A text of SQL that grows, with the values for its question marks. */
final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void add(String sql, Object... parameters) {
        text.append(sql);
        bindTo(parameters);
    }

    /** Gives values to question marks that were added, in their order. */
    void bindTo(Object... parameters) {
        values.addAll(List.of(parameters));
    }

    void bind(Connection connection, PreparedStatement prepared) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            prepared.setObject(
                    index + 1, value instanceof Long[] keys ? connection.createArrayOf("bigint", keys) : value);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
