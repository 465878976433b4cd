package org.gilde.workbench.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request has read. As in Confluence, what it reads more than once comes from the database once, until the
 * request changes something itself; what others change is seen by the next request.
 */
public final class Session {
    private static final ThreadLocal<@Nullable Map<Read, Optional<?>>> CURRENT = new ThreadLocal<>();

    private record Read(Database database, String query, List<Object> values) {}

    private Session() {}

    /** Begins one for the request that this thread answers. */
    public static void begin() {
        CURRENT.set(new HashMap<>());
    }

    /** Ends it. */
    public static void end() {
        CURRENT.remove();
    }

    /** Returns what was read before, or reads it; outside of a request it is always read. */
    @SuppressWarnings("unchecked") // the same query is always read as the same type
    static <T> Optional<T> once(Database database, String query, List<Object> values, Supplier<Optional<T>> reading) {
        Map<Read, Optional<?>> session = CURRENT.get();
        if (session == null) {
            return reading.get();
        }
        Read read = new Read(database, query, values);
        Optional<?> known = session.get(read);
        if (known == null) {
            known = reading.get();
            session.put(read, known);
        }
        return (Optional<T>) known;
    }

    /** Has all be read again: something was changed. */
    static void changed() {
        Optional.ofNullable(CURRENT.get()).ifPresent(Map::clear);
    }
}
