package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

/** The one thread that stores, when the process lacks something for a moment. */
class ErrorWhileStoringTest {
    @Test
    void refusesWhatItComesUponAndStoresWhatFollows() throws Exception {
        AtomicInteger errors = new AtomicInteger(1);
        try (HikariDataSource database = TestDatabase.fresh();
                PostgresStatementStore store = new PostgresStatementStore(failing(database, errors))) {
            assertThatThrownBy(() -> await(add(store))).cause().isInstanceOf(StoreUnavailableException.class);
            await(add(store));
        }
    }

    private static CompletionStage<?> add(PostgresStatementStore store) {
        return store.add(Tenant.MAIN, Samples.AUTHORITY, List.of(Samples.completed("jan")), List.of());
    }

    private static void await(CompletionStage<?> stored) throws Exception {
        stored.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** Ends in an error so many times, for the thread that stores. */
    private static DataSource failing(DataSource database, AtomicInteger errors) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (Thread.currentThread().getName().equals("statement-committer")
                            && errors.getAndDecrement() > 0) {
                        throw new NoClassDefFoundError("planted");
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
