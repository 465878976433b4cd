package org.gilde.confluence.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import java.util.function.Supplier;
import net.java.ao.DisposableDataSource;

/** Gives Active Objects the connection of the thread's transaction; a transaction within one joins it. */
final class ThreadConnections {
    private static final Set<String> NOT_YOURS = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final HikariDataSource pool;
    private boolean isEmptyNone;

    @SuppressWarnings("ThreadLocalUsage") // one for each pool
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    ThreadConnections(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
    }

    /** Writes and asks for an empty text as Oracle does, to which it is none. */
    void takeEmptyTextsForNone() {
        isEmptyNone = true;
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

    private Connection lent(Connection own, boolean isInTransaction) {
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
                    Object result = call(own, method, arguments);
                    return isEmptyNone && result instanceof PreparedStatement statement
                            ? withoutEmptyTexts(statement)
                            : result;
                });
    }

    private static PreparedStatement withoutEmptyTexts(PreparedStatement own) {
        return (PreparedStatement) Proxy.newProxyInstance(
                ThreadConnections.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1 && "".equals(arguments[1])) {
                        own.setNull((int) arguments[0], Types.VARCHAR);
                        return null;
                    }
                    return call(own, method, arguments);
                });
    }

    private static Object call(Object own, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(own, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
