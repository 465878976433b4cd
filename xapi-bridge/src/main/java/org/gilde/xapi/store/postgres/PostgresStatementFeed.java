package org.gilde.xapi.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.KeptFeed;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoredStatement;

/**
 * The feed of {@link PostgresStatementStore}. The order of arrival is the order of commits, so all that can be seen may
 * be passed. Keeps one connection to be told of arrivals, from any process.
 */
public final class PostgresStatementFeed implements StatementFeed, KeptFeed, AutoCloseable {
    /** The channel on which every commit is announced. */
    static final String CHANNEL = "gilde_statements";

    /** Each tenant's next, then the first of all; the outer brackets keep the planner from a walk through the table. */
    private static final String BEHIND = "(SELECT t.number, a.sequence"
            + " FROM xapi.tenant t CROSS JOIN LATERAL (SELECT i.sequence FROM xapi.statement i WHERE i.tenant = t.number"
            + " AND i.sequence > ? ORDER BY i.sequence LIMIT ?) a ORDER BY a.sequence LIMIT ?) n CROSS JOIN LATERAL"
            + " (SELECT * FROM xapi.statement i WHERE i.tenant = n.number AND i.sequence = n.sequence OFFSET 0) r"
            + Portion.end(false);

    private static final String AFTER = Portion.stored("n.sequence", false) + BEHIND;
    private static final String KEPT_AFTER = Portion.keptOfAll("n.sequence") + BEHIND;

    private final DataSource source;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Tenants tenants = new Tenants();
    private final ArrivalNotices notices;

    /** Reads from this database. */
    public PostgresStatementFeed(DataSource source) {
        this.source = source;
        this.notices = new ArrivalNotices(source, () -> listeners.forEach(Runnable::run));
    }

    @Override
    public List<StoredStatement> after(long sequence, int limit) {
        return read(AFTER, sequence, limit, (rows, connection) -> {
            Tenant tenant = tenants.named(connection, rows.getShort(6));
            return StatementRows.stored(rows, tenant);
        });
    }

    @Override
    public List<KeptStatement> keptAfter(long sequence, int limit) {
        return read(KEPT_AFTER, sequence, limit, (rows, connection) -> {
            Tenant tenant = tenants.named(connection, rows.getShort(8));
            return StatementRows.kept(rows, tenant);
        });
    }

    /** Reads one row. */
    private interface Reading<T> {
        T read(ResultSet rows, Connection connection) throws SQLException;
    }

    private <T> List<T> read(String sql, long sequence, int limit, Reading<T> reading) {
        return Work.run(source, "feed", connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, sequence);
                query.setInt(2, limit);
                query.setInt(3, limit);
                List<T> statements = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    Portion portion = new Portion(rows, limit);
                    while (portion.next()) {
                        statements.add(reading.read(rows, connection));
                    }
                }
                return statements;
            }
        });
    }

    @Override
    public long newest() {
        return Work.run(source, "newest", connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT sequence FROM xapi.arrival");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public Subscription onArrival(Runnable listener) {
        listeners.add(listener);
        notices.start();
        return () -> listeners.remove(listener);
    }

    /** Ends all calls to listeners. */
    @Override
    public void close() {
        listeners.clear();
        notices.close();
    }
}
