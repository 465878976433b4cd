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
 * The SQL of one query. Its rarest key drives: each index that holds the key gives its newest that match, in order and no
 * more than wanted, and the newest of those are the answer. Other keys stand in expressions ({@code verb + 0}) so that
 * their indexes stay out of it: whatever the planner guesses, it can't walk through Statements of another key.
 */
final class QuerySql {
    private static final String SINCE =
            " >= (SELECT f.sequence FROM xapi.statement f WHERE f.stored > ? ORDER BY f.stored, f.sequence LIMIT 1)";
    private static final String UNTIL = " <= (SELECT l.sequence FROM xapi.statement l WHERE l.stored <= ?"
            + " ORDER BY l.stored DESC, l.sequence DESC LIMIT 1)";

    private final StringBuilder sql = new StringBuilder();
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
            sql.driven(filters.get(0), filters.subList(1, filters.size()));
        }
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
        sql.append("SELECT ").append(StatementRows.KEPT).append(" FROM xapi.statement s WHERE ");
        range("s.sequence", false);
        visible();
        end("s.sequence", !query.isAscending());
    }

    private void driven(Filter driver, List<Filter> others) {
        sql.append("SELECT ")
                .append(StatementRows.KEPT)
                .append(" FROM (SELECT place FROM ((SELECT -s.sequence AS place");
        sql.append(" FROM xapi.statement s WHERE s.").append(driver.column()).append(" = ? AND ");
        branch(driver.key(), "(-s.sequence)", others);
        for (Long key : driver.further()) {
            sql.append(") UNION (SELECT -k.sequence FROM xapi.statement_key k JOIN xapi.statement s");
            sql.append(" ON s.sequence = k.sequence WHERE k.key = ? AND ");
            branch(key, "(-k.sequence)", others);
        }
        sql.append(")) u");
        end("place", query.isAscending());
        sql.append(") d JOIN xapi.statement s ON s.sequence = -d.place ORDER BY d.place");
        sql.append(query.isAscending() ? " DESC" : "");
    }

    private void branch(long key, String place, List<Filter> others) {
        values.add(key);
        range(place, true);
        others.forEach(this::also);
        visible();
        end(place, query.isAscending());
    }

    private void visible() {
        sql.append(StatementRows.NOT_VOIDED);
        query.authority().ifPresent(authority -> {
            sql.append(" AND s.authority = (SELECT o.id FROM xapi.authority o WHERE o.json = ?)");
            values.add(authority);
        });
    }

    private void also(Filter filter) {
        sql.append("(s.").append(filter.column()).append(" + 0 = ? OR (SELECT 1 FROM xapi.statement_key o WHERE");
        sql.append(" o.key = ANY (?) AND -o.sequence = -s.sequence LIMIT 1) IS NOT NULL) AND ");
        values.add(filter.key());
        values.add(filter.further().toArray(Long[]::new));
    }

    /** Bounds the places: by the cursor, and by the moments, whose order is the order of arrival. */
    private void range(String place, boolean isNegative) {
        query.cursor().ifPresent(cursor -> {
            sql.append(place).append(query.isAscending() == isNegative ? " < ? AND " : " > ? AND ");
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
        sql.append(place)
                .append(isNegative ? turned + bound.substring(4) : bound)
                .append(" AND ");
    }

    private void end(String order, boolean isFalling) {
        sql.append(" ORDER BY ").append(order).append(isFalling ? " DESC" : "").append(" LIMIT ?");
        values.add(query.limit() + 1);
    }
}
