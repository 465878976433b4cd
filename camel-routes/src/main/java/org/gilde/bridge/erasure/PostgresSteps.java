package org.gilde.bridge.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.gilde.xapi.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** The steps in PostgreSQL. */
public final class PostgresSteps implements Steps {
    private static final String PLAN = "INSERT INTO bridge.erasure_step"
            + " (removal, target, state, wish, reason, due, since, ended) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING";
    private static final String SELECT =
            "SELECT removal, target, state, wish, job, reason, tries, since, ended" + " FROM bridge.erasure_step";
    private static final String DUE =
            SELECT + " WHERE target = ? AND ended IS NULL AND due <= ? ORDER BY due, removal LIMIT ?";
    private static final String KEEP = "UPDATE bridge.erasure_step SET state = ?, wish = ?, job = ?, reason = ?,"
            + " tries = ?, due = ?, since = ?, ended = ? WHERE removal = ? AND target = ? AND ended IS NULL";
    private static final String AWAY = "UPDATE bridge.erasure_step SET"
            + " since = CASE WHEN state = 'AWAY' THEN since ELSE ? END, state = 'AWAY', reason = ?, tries = tries + 1,"
            + " due = ? WHERE target = ? AND ended IS NULL";
    private static final String END_OTHERS = "UPDATE bridge.erasure_step SET state = 'UNSUPPORTED', wish = NULL,"
            + " reason = ?, since = ?, ended = ? WHERE ended IS NULL AND NOT target = ANY (?)";
    private static final String OF = SELECT + " WHERE removal = ANY (?) ORDER BY removal, target";
    private static final String NEWEST = SELECT + " ORDER BY ended IS NOT NULL, removal DESC, target LIMIT ?";
    private static final String COUNT = "SELECT count(*) FROM bridge.erasure_step WHERE state = ?";
    private static final String COUNT_OPEN = COUNT + " AND ended IS NULL";
    private static final String OLDEST = "SELECT coalesce(max(extract(epoch FROM now() - since)), 0)::bigint"
            + " FROM bridge.erasure_step WHERE ended IS NULL";
    private static final String EVER =
            "SELECT substr(reader, 9) FROM bridge.feed_cursor WHERE reader LIKE 'forward-%' AND sequence > 0";

    private final DataSource database;

    /** Keeps them in this database. */
    public PostgresSteps(DataSource database) {
        this.database = database;
    }

    /** Something that is done with a prepared question. */
    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement question) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(sql)) {
            return work.with(question);
        } catch (SQLException e) {
            throw new StoreUnavailableException("The steps of erasures could not be reached", e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> moment) {
        return moment.map(PostgresSteps::utc).orElse(null);
    }

    @Override
    public void plan(Collection<Step> steps) {
        run(PLAN, insert -> {
            for (Step step : steps) {
                insert.setLong(1, step.removal());
                insert.setString(2, step.target());
                insert.setString(3, step.state().name());
                insert.setString(4, step.wish().orElse(null));
                insert.setString(5, step.reason());
                insert.setObject(6, utc(step.since()));
                insert.setObject(7, utc(step.since()));
                insert.setObject(8, utc(step.ended()));
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    @Override
    public List<Step> due(String target, Instant now, int most) {
        return run(DUE, query -> {
            query.setString(1, target);
            query.setObject(2, utc(now));
            query.setInt(3, most);
            return steps(query);
        });
    }

    @Override
    public void keep(Step step, Instant due) {
        run(KEEP, update -> {
            update.setString(1, step.state().name());
            update.setString(2, step.ended().isPresent() ? null : step.wish().orElse(null));
            update.setString(3, step.job().orElse(null));
            update.setString(4, step.reason());
            update.setInt(5, step.tries());
            update.setObject(6, utc(due));
            update.setObject(7, utc(step.since()));
            update.setObject(8, utc(step.ended()));
            update.setLong(9, step.removal());
            update.setString(10, step.target());
            return update.executeUpdate();
        });
    }

    @Override
    public void away(String target, String reason, Instant now, Instant due) {
        run(AWAY, update -> {
            update.setObject(1, utc(now));
            update.setString(2, reason);
            update.setObject(3, utc(due));
            update.setString(4, target);
            return update.executeUpdate();
        });
    }

    @Override
    public void endOthers(Set<String> targets, String reason, Instant now) {
        run(END_OTHERS, update -> {
            update.setString(1, reason);
            update.setObject(2, utc(now));
            update.setObject(3, utc(now));
            update.setArray(4, update.getConnection().createArrayOf("text", targets.toArray()));
            return update.executeUpdate();
        });
    }

    @Override
    public List<Step> of(Collection<Long> removals) {
        return run(OF, query -> {
            query.setArray(1, query.getConnection().createArrayOf("bigint", removals.toArray()));
            return steps(query);
        });
    }

    @Override
    public List<Step> newest(int most) {
        return run(NEWEST, query -> {
            query.setInt(1, most);
            return steps(query);
        });
    }

    @Override
    public long count(StepState state) {
        return run(state.isOpen() ? COUNT_OPEN : COUNT, query -> {
            query.setString(1, state.name());
            return number(query);
        });
    }

    @Override
    public long oldestSeconds() {
        return run(OLDEST, PostgresSteps::number);
    }

    @Override
    public Set<String> everForwarded() {
        return run(EVER, query -> {
            Set<String> names = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<Step> steps(PreparedStatement query) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                steps.add(new Step(
                        rows.getLong(1),
                        rows.getString(2),
                        StepState.valueOf(rows.getString(3)),
                        Optional.ofNullable(rows.getString(4)),
                        Optional.ofNullable(rows.getString(5)),
                        rows.getString(6),
                        rows.getInt(7),
                        rows.getObject(8, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rows.getObject(9, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
            }
        }
        return steps;
    }
}
