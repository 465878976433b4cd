package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Key;
import org.gilde.xapi.store.StatementQuery;

/**
 * The SQL of one query. Its rarest key drives: that key's index gives the Statements in order, each is looked up and
 * must hold the other keys too. Other keys stand in expressions ({@code verb + 0}) so that their indexes stay out of it.
 */
final class QuerySql {
    private static final String SINCE =
            " >= (SELECT f.sequence FROM xapi.statement f WHERE f.stored > ? ORDER BY f.stored, f.sequence LIMIT 1)";
    private static final String UNTIL = " <= (SELECT l.sequence FROM xapi.statement l WHERE l.stored <= ?"
            + " ORDER BY l.stored DESC, l.sequence DESC LIMIT 1)";

    private final StringBuilder sql = new StringBuilder("SELECT ").append(StatementRows.KEPT);
    private final List<Object> values = new ArrayList<>();
    private final StatementQuery query;

    private QuerySql(StatementQuery query) {
        this.query = query;
    }

    /** A column with the key that it must hold, and keys beside the row that do as well. */
    private record Filter(String column, long key, List<Long> further) {}

    static QuerySql of(StatementQuery query) {
        QuerySql sql = new QuerySql(query);
        List<Filter> filters = filters(query);
        if (filters.isEmpty()) {
            sql.all();
        } else {
            sql.driven(filters.get(0));
            filters.subList(1, filters.size()).forEach(sql::also);
        }
        boolean isFalling = filters.isEmpty() != query.isAscending();
        sql.end(filters.isEmpty() ? "s.sequence" : "d.place", isFalling);
        return sql;
    }

    String text() {
        return sql.toString();
    }

    void bind(Connection connection, PreparedStatement prepared) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            prepared.setObject(
                    index + 1, value instanceof Long[] keys ? connection.createArrayOf("bigint", keys) : value);
        }
    }

    /** Returns the filters, the one with the fewest Statements as a rule first. */
    private static List<Filter> filters(StatementQuery query) {
        List<Filter> filters = new ArrayList<>();
        query.registration()
                .map(Key::registration)
                .ifPresent(key -> filters.add(new Filter("registration", key, List.of(key))));
        query.agent().ifPresent(agent -> filters.add(agent(agent, query.relatedAgents())));
        query.activity().ifPresent(activity -> filters.add(activity(activity, query.relatedActivities())));
        query.verb().map(Key::verb).ifPresent(key -> filters.add(new Filter("verb", key, List.of(key))));
        return filters;
    }

    private static Filter agent(AgentId agent, boolean isRelated) {
        long key = Key.agent(agent);
        return new Filter("agent", key, isRelated ? List.of(key, Key.relatedAgent(agent)) : List.of(key));
    }

    private static Filter activity(String activity, boolean isRelated) {
        long key = Key.activity(activity);
        return new Filter("activity", key, isRelated ? List.of(key, Key.relatedActivity(activity)) : List.of(key));
    }

    private void all() {
        sql.append(" FROM xapi.statement s WHERE ").append(StatementRows.NOT_VOIDED);
        range("s.sequence", false);
    }

    private void driven(Filter filter) {
        sql.append(" FROM (SELECT -sequence AS place FROM xapi.statement WHERE ")
                .append(filter.column())
                .append(" = ?");
        values.add(filter.key());
        range("(-sequence)", true);
        for (Long key : filter.further()) {
            sql.append(" UNION ALL SELECT -sequence FROM xapi.statement_key WHERE key = ?");
            values.add(key);
            range("(-sequence)", true);
        }
        sql.append(") d JOIN xapi.statement s ON s.sequence = -d.place WHERE ").append(StatementRows.NOT_VOIDED);
    }

    private void also(Filter filter) {
        sql.append(" AND (s.").append(filter.column()).append(" + 0 = ? OR (SELECT 1 FROM xapi.statement_key k WHERE");
        sql.append(" k.key = ANY (?) AND -k.sequence = -s.sequence LIMIT 1) IS NOT NULL)");
        values.add(filter.key());
        values.add(filter.further().toArray(Long[]::new));
    }

    /** Bounds the places: by the cursor, and by the moments, whose order is the order of arrival. */
    private void range(String place, boolean isNegative) {
        query.cursor().ifPresent(cursor -> {
            sql.append(" AND ").append(place).append(query.isAscending() == isNegative ? " < ?" : " > ?");
            values.add(isNegative ? -cursor : cursor);
        });
        query.since().ifPresent(since -> {
            bound(place, isNegative, SINCE);
            values.add(since.atOffset(ZoneOffset.UTC));
        });
        query.until().ifPresent(until -> {
            bound(place, isNegative, UNTIL);
            values.add(until.atOffset(ZoneOffset.UTC));
        });
    }

    private void bound(String place, boolean isNegative, String bound) {
        String turned = bound.startsWith(" >=") ? " <= -" : " >= -";
        sql.append(" AND ").append(place).append(isNegative ? turned + bound.substring(4) : bound);
    }

    private void end(String order, boolean isFalling) {
        query.authority().ifPresent(authority -> {
            sql.append(" AND s.authority = (SELECT o.id FROM xapi.authority o WHERE o.json = ?)");
            values.add(authority);
        });
        sql.append(" ORDER BY ").append(order).append(isFalling ? " DESC" : "").append(" LIMIT ?");
        values.add(query.limit() + 1);
    }
}
