package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
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
    /** The first of the tenant's Statements stored after a moment: the last mark before it is at most a few before that. */
    private static final String FIRST_AFTER = "(SELECT f.sequence FROM xapi.statement f WHERE f.tenant = ?"
            + " AND f.stored > ? AND f.sequence > coalesce((SELECT m.sequence FROM xapi.moment m WHERE m.stored <= ?"
            + " ORDER BY m.stored DESC LIMIT 1), 0) ORDER BY f.sequence LIMIT 1)";

    private static final String NEVER = "9223372036854775807";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final StatementQuery query;
    private final short tenant;
    private final long salt;

    private QuerySql(StatementQuery query, short tenant, long salt) {
        this.query = query;
        this.tenant = tenant;
        this.salt = salt;
    }

    /** A column with the key that it must hold, and keys beside the row that do as well. */
    private record Filter(String column, long key, List<Long> further) {}

    /**
     * Returns the SQL of a query.
     *
     * @param tenant the number of the one that asks
     * @param salt what its keys are mixed with
     */
    static QuerySql of(StatementQuery query, short tenant, long salt) {
        QuerySql sql = new QuerySql(query, tenant, salt);
        List<Filter> filters = sql.filters();
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
    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        query.registration().map(Key::registration).ifPresent(key -> filters.add(filter("registration", key, key)));
        query.agent().ifPresent(agent -> filters.add(agent(agent, query.relatedAgents())));
        query.activity().ifPresent(activity -> filters.add(activity(activity, query.relatedActivities())));
        query.verb().map(Key::verb).ifPresent(key -> filters.add(filter("verb", key, key)));
        return filters;
    }

    private Filter filter(String column, long key, long related) {
        long own = key ^ salt;
        return new Filter(column, own, key == related ? List.of(own) : List.of(own, related ^ salt));
    }

    private Filter agent(AgentId agent, boolean isRelated) {
        long key = Key.agent(agent);
        return filter("agent", key, isRelated ? Key.relatedAgent(agent) : key);
    }

    private Filter activity(String activity, boolean isRelated) {
        long key = Key.activity(activity);
        return filter("activity", key, isRelated ? Key.relatedActivity(activity) : key);
    }

    private void all() {
        sql.append("SELECT ").append(StatementRows.KEPT).append(" FROM xapi.statement s WHERE s.tenant = ? AND ");
        values.add(tenant);
        range("s.sequence", false);
        visible();
        end("s.sequence", !query.isAscending());
    }

    private void driven(Filter driver, List<Filter> others) {
        sql.append("SELECT ")
                .append(StatementRows.KEPT)
                .append(" FROM (SELECT place FROM ((SELECT -s.sequence AS place");
        sql.append(" FROM xapi.statement s WHERE s.").append(driver.column()).append(" = ? AND ");
        values.add(driver.key());
        branch("(-s.sequence)", others);
        for (Long key : driver.further()) {
            sql.append(") UNION (SELECT -k.sequence FROM xapi.statement_key k JOIN xapi.statement s");
            sql.append(" ON s.sequence = k.sequence WHERE k.key = ? AND s.tenant = ? AND ");
            values.add(key);
            values.add(tenant);
            branch("(-k.sequence)", others);
        }
        sql.append(")) u");
        end("place", query.isAscending());
        values.add(tenant);
        sql.append(") d JOIN xapi.statement s ON s.tenant = ? AND s.sequence = -d.place ORDER BY d.place");
        sql.append(query.isAscending() ? " DESC" : "");
    }

    private void branch(String place, List<Filter> others) {
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
            sql.append(place)
                    .append(isNegative ? " <= -" : " >= ")
                    .append(FIRST_AFTER)
                    .append(" AND ");
            moment(since);
        });
        query.until().ifPresent(until -> {
            sql.append(place).append(isNegative ? " > -" : " < ");
            sql.append("coalesce(")
                    .append(FIRST_AFTER)
                    .append(", ")
                    .append(NEVER)
                    .append(") AND ");
            moment(until);
        });
    }

    private void moment(Instant moment) {
        values.add(tenant);
        values.add(moment.atOffset(ZoneOffset.UTC));
        values.add(moment.atOffset(ZoneOffset.UTC));
    }

    private void end(String order, boolean isFalling) {
        sql.append(" ORDER BY ").append(order).append(isFalling ? " DESC" : "").append(" LIMIT ?");
        values.add(query.limit() + 1);
    }
}
