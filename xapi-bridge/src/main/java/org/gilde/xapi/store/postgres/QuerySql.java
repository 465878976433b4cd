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
 * The SQL of one query: branches, each a walk in order along the index of one key that stops when it has enough, and the
 * newest of what they find. The first branch has all keys in the Statements' own columns; each of the others follows a key
 * that stands beside the row. Where a key may be a related one, which is common there, the rarest key alone is followed.
 */
final class QuerySql {
    private static final int FEWEST = 64;

    private final SqlText sql = new SqlText();
    private final StatementQuery query;
    private final short tenant;
    private final long salt;

    private QuerySql(StatementQuery query, short tenant, long salt) {
        this.query = query;
        this.tenant = tenant;
        this.salt = salt;
    }

    /**
     * A column with the key that it must hold, and keys beside the row that do as well.
     *
     * @param isBeside whether walks along the indexes of other keys see the column without a look at the row
     */
    private record Filter(String column, long key, List<Long> further, boolean isBeside) {
        boolean isRelated() {
            return further.size() > 1;
        }
    }

    /**
     * Returns the SQL of a query.
     *
     * @param tenant the number of the one that asks
     * @param salt what its keys are mixed with
     */
    static QuerySql of(StatementQuery query, short tenant, long salt) {
        QuerySql sql = new QuerySql(query, tenant, salt);
        List<Filter> filters = sql.filters();
        if (!filters.isEmpty()) {
            sql.driven(filters);
        } else if (query.authority().isPresent()) {
            sql.vouched();
        } else {
            sql.all();
        }
        return sql;
    }

    String text() {
        return sql.toString();
    }

    void bind(Connection connection, PreparedStatement prepared) throws SQLException {
        sql.bind(connection, prepared);
    }

    /** Returns the filters, the one with the fewest Statements as a rule first. */
    private List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        query.registration()
                .map(Key::registration)
                .ifPresent(key -> filters.add(filter("registration", key, key, false)));
        query.agent().ifPresent(agent -> filters.add(agent(agent, query.relatedAgents())));
        query.activity().ifPresent(activity -> filters.add(activity(activity, query.relatedActivities())));
        query.verb().map(Key::verb).ifPresent(key -> filters.add(filter("verb", key, key, true)));
        return filters;
    }

    private Filter filter(String column, long key, long related, boolean isBeside) {
        long own = key ^ salt;
        return new Filter(column, own, key == related ? List.of(own) : List.of(own, related ^ salt), isBeside);
    }

    private Filter agent(AgentId agent, boolean isRelated) {
        long key = Key.agent(agent);
        return filter("agent", key, isRelated ? Key.relatedAgent(agent) : key, false);
    }

    private Filter activity(String activity, boolean isRelated) {
        long key = Key.activity(activity);
        return filter("activity", key, isRelated ? Key.relatedActivity(activity) : key, true);
    }

    private void all() {
        boolean isDescending = !query.isAscending();
        sql.add(Portion.kept("r.sequence", isDescending));
        sql.add("(SELECT s.* FROM xapi.statement s WHERE s.tenant = ?", tenant);
        range("s.sequence", false);
        sql.add(" AND " + StatementRows.NOT_VOIDED + " ORDER BY s.sequence" + (isDescending ? " DESC" : ""));
        sql.add(" LIMIT ?) r" + Portion.end(isDescending), query.limit() + 1);
    }

    private void vouched() {
        open();
        sql.add(
                "SELECT -s.sequence AS place FROM xapi.statement s WHERE s.authority = (SELECT o.id FROM xapi.authority o"
                        + " WHERE o.tenant = ? AND o.json = ?)");
        sql.bindTo(tenant, query.authority().orElseThrow());
        end("(-s.sequence)");
        close();
    }

    private void driven(List<Filter> filters) {
        Filter driver = filters.get(0);
        List<Filter> others = filters.subList(1, filters.size());
        open();
        sql.add("SELECT -s.sequence AS place FROM xapi.statement s WHERE s." + driver.column() + " = ?", driver.key());
        if (others.stream().anyMatch(Filter::isRelated)) {
            others.forEach(this::also);
            end("(-s.sequence)");
            beside(driver, others);
        } else {
            others.forEach(other -> plainly(driver, other));
            end("(-s.sequence)");
            for (Filter filter : filters) {
                beside(
                        filter,
                        filters.stream().filter(other -> !other.equals(filter)).toList());
            }
        }
        close();
    }

    /** Follows the keys beside the rows; what stands in the outer brackets keeps the planner to exactly that. */
    private void beside(Filter filter, List<Filter> others) {
        for (Long key : filter.further()) {
            sql.add(") UNION (SELECT -k.sequence FROM xapi.statement_key k CROSS JOIN LATERAL (SELECT * FROM"
                    + " xapi.statement r WHERE r.tenant = ? AND r.sequence = k.sequence OFFSET 0) s WHERE k.key = ?");
            sql.bindTo(tenant, key);
            others.forEach(this::also);
            end("(-k.sequence)");
        }
    }

    private void open() {
        sql.add(Portion.kept("d.place", query.isAscending()) + "(SELECT place FROM ((");
    }

    private void close() {
        String order = " ORDER BY place" + (query.isAscending() ? " DESC" : "");
        sql.add(")) u" + order + " LIMIT ?", query.limit() + 1);
        sql.add(") d JOIN xapi.statement r ON r.tenant = ? AND r.sequence = -d.place", tenant);
        sql.add(Portion.end(query.isAscending()));
    }

    /** Asks for another key in the row's own column: in the index where it stands there, else in the row. */
    private void plainly(Filter driver, Filter other) {
        boolean isInIndex = other.isBeside() && !driver.column().equals("registration");
        sql.add(isInIndex ? " AND s." + other.column() + " = ?" : " AND " + has(other.column()), other.key());
    }

    private void also(Filter filter) {
        sql.add(" AND (" + has(filter.column()) + " OR (SELECT 1 FROM xapi.statement_key o WHERE o.key = ANY (?)"
                + " AND -o.sequence = -s.sequence LIMIT 1) IS NOT NULL)");
        sql.bindTo(filter.key(), filter.further().toArray(Long[]::new));
    }

    /** Asks in a way that the planner neither takes for rare nor answers from another index. */
    private static String has(String column) {
        return "CASE WHEN s." + column + " = ? THEN true END IS NOT NULL";
    }

    /** Ends a branch: in order, and little more than wanted. Powers of two, so that few texts differ by it. */
    private void end(String place) {
        range(place, true);
        sql.add(" AND " + StatementRows.NOT_VOIDED);
        query.authority()
                .ifPresent(authority -> sql.add(
                        " AND CASE WHEN s.authority = (SELECT o.id FROM xapi.authority o WHERE o.tenant = ? AND"
                                + " o.json = ?) THEN true END IS NOT NULL",
                        tenant,
                        authority));
        int enough = Math.max(FEWEST, Integer.highestOneBit(query.limit()) * 2);
        sql.add(" ORDER BY " + place + (query.isAscending() ? " DESC" : "") + " LIMIT " + enough);
    }

    /** Bounds the places: by the cursor, and by the moments, whose order is the order of arrival. */
    private void range(String place, boolean isNegative) {
        query.cursor().ifPresent(cursor -> {
            String bound = query.isAscending() == isNegative ? " < ?" : " > ?";
            sql.add(" AND " + place + bound, isNegative ? -cursor : cursor);
        });
        query.since().ifPresent(since -> {
            sql.add(" AND " + place + (isNegative ? " <= -" : " >= "));
            moment(since, "");
        });
        query.until().ifPresent(until -> {
            sql.add(" AND " + place + (isNegative ? " > -" : " < ") + "coalesce(");
            moment(until, ", " + Long.MAX_VALUE + ")");
        });
    }

    /** Asks for the first of the tenant's Statements stored after a moment: not far behind the last mark before it. */
    private void moment(Instant moment, String end) {
        sql.add(
                "(SELECT f.sequence FROM xapi.statement f WHERE f.tenant = ? AND f.stored > ? AND f.sequence > coalesce("
                        + "(SELECT m.sequence FROM xapi.moment m WHERE m.stored <= ? ORDER BY m.stored DESC LIMIT 1), 0)"
                        + " ORDER BY f.sequence LIMIT 1)" + end);
        sql.bindTo(tenant, moment.atOffset(ZoneOffset.UTC), moment.atOffset(ZoneOffset.UTC));
    }
}
