package org.gilde.workbench.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** PostgreSQL through a pool, with one transaction per thread: an inner one joins the outer one. */
public final class PooledDatabase implements Database, AutoCloseable {

    private static final int POOL_SIZE = 10;

    private final HikariDataSource pool;
    private final DataSource source;

    @SuppressWarnings("ThreadLocalUsage") // Two databases in one JVM, as in tests, have a transaction each.
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private PooledDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.source = new ThreadDataSource(this, pool);
    }

    /**
     * Opens the pool and checks that the database answers.
     *
     * @throws DatabaseException if it does not
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // HikariCP wraps every refusal in a plain RuntimeException.
    public static PooledDatabase open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setPoolName("workbench");
        try {
            return new PooledDatabase(new HikariDataSource(config));
        } catch (RuntimeException e) {
            throw new DatabaseException("The database does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public boolean isInTransaction() {
        return current.get() != null;
    }

    /** Returns the connection of the thread's transaction, if there is one. */
    @Nullable
    Connection currentConnection() {
        Transaction transaction = current.get();
        return transaction == null ? null : transaction.connection();
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        Transaction outer = current.get();
        try {
            return outer == null ? begin(work) : join(outer, work);
        } catch (SQLException e) {
            throw new DatabaseException("The database refused: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T apart(Work<T> work) {
        Transaction outer = current.get();
        current.remove();
        try {
            return inTransaction(work);
        } finally {
            current.set(outer);
        }
    }

    private static <T> T join(Transaction outer, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.with(outer.connection());
            done = true;
            return result;
        } finally {
            if (!done) {
                outer.fail();
            }
        }
    }

    private <T> T begin(Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection();
                Transaction transaction = new Transaction(connection)) {
            current.set(transaction);
            T result = work.with(connection);
            transaction.commit();
            return result;
        } finally {
            current.remove();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
