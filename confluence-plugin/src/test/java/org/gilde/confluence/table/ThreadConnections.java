package org.gilde.confluence.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import net.java.ao.DisposableDataSource;
import org.gilde.postgres.EmbeddedPostgres;

/** Gives Active Objects the connection of the thread's transaction; a transaction within one joins it. */
final class ThreadConnections {
    private static final Set<String> NOT_YOURS = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final HikariDataSource pool;

    @SuppressWarnings("ThreadLocalUsage") // one for each pool
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    ThreadConnections(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(EmbeddedPostgres.shared().user());
        config.setPassword(EmbeddedPostgres.shared().password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
    }

    boolean isInTransaction() {
        return current.get() != null;
    }

    <T> T inTransaction(Supplier<T> work) throws SQLException {
        if (isInTransaction()) {
            return work.get();
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            boolean done = false;
            try {
                T result = work.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                current.remove();
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    DisposableDataSource source() {
        return (DisposableDataSource) Proxy.newProxyInstance(
                ThreadConnections.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" ->
                        lent(isInTransaction() ? current.get() : pool.getConnection(), isInTransaction());
                    case "dispose" -> null;
                    default -> method.invoke(pool, arguments);
                });
    }

    private static Connection lent(Connection own, boolean isInTransaction) {
        return (Connection) Proxy.newProxyInstance(
                ThreadConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (isInTransaction && NOT_YOURS.contains(method.getName())) {
                        return null;
                    }
                    if (method.getName().equals("prepareStatement")) {
                        TestObjects.STATEMENTS.incrementAndGet();
                    }
                    try {
                        return method.invoke(own, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
