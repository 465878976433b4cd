package org.gilde.workbench.ao;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import javax.sql.DataSource;
import net.java.ao.DisposableDataSource;
import org.gilde.workbench.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The connections that Active Objects get: those of the thread's transaction, and outside of one such as refuse to
 * write. Confluence would take the write and not keep it.
 */
final class StrictDataSource {

    private StrictDataSource() {}

    static DisposableDataSource over(Database database) {
        DataSource source = database.dataSource();
        return (DisposableDataSource) Proxy.newProxyInstance(
                DisposableDataSource.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("dispose")) {
                        return null;
                    }
                    Object result = call(source, method, arguments);
                    return result instanceof Connection connection && !database.isInTransaction()
                            ? readOnly(connection)
                            : result;
                });
    }

    private static Connection readOnly(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean writes = method.getName().startsWith("prepare")
                            && arguments[0] instanceof String sql
                            && !isRead(sql);
                    if (writes || method.getName().equals("createStatement")) {
                        throw new WriteOutsideTransactionException();
                    }
                    return call(connection, method, arguments);
                });
    }

    private static boolean isRead(String sql) {
        return sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("SELECT");
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
