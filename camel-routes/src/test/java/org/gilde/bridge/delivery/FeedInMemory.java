package org.gilde.bridge.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.StoredStatement;

/** A feed without a database. */
public final class FeedInMemory implements StatementFeed {
    public static final Instant STORED = Instant.parse("2026-11-21T10:00:00.123Z");

    private final List<StoredStatement> statements = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    public StoredStatement add(String json) {
        StoredStatement statement;
        synchronized (this) {
            long sequence = statements.size() + 1L;
            statement = new StoredStatement(
                    sequence, Tenant.MAIN, new UUID(7, sequence), STORED, Instant.parse("2026-11-21T09:00:00Z"), json);
            statements.add(statement);
        }
        listeners.forEach(Runnable::run);
        return statement;
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public synchronized List<StoredStatement> after(long sequence, int limit) {
        check();
        return statements.stream()
                .filter(each -> each.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long newest() {
        check();
        return statements.size();
    }

    @Override
    public Subscription onArrival(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void check() {
        if (down) {
            throw new StoreUnavailableException("The store is down", new IllegalStateException("for a test"));
        }
    }
}
