package org.gilde.bridge.trace;

import io.opentelemetry.api.trace.SpanContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers of the Statements that came last in which trace they are, so that delivery can go on there. In memory: after
 * a restart, and on another node, their traces end in the store. Safe for several threads.
 */
final class Origins {
    private final Map<UUID, SpanContext> byStatement;

    Origins(int most) {
        this.byStatement = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, SpanContext> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void add(Collection<UUID> statements, SpanContext origin) {
        statements.forEach(each -> byStatement.put(each, origin));
    }

    /** Returns the steps these come from, each once, the first one's first. */
    synchronized List<SpanContext> of(Collection<UUID> statements) {
        Set<SpanContext> found = new LinkedHashSet<>();
        statements.forEach(each -> Optional.ofNullable(byStatement.get(each)).ifPresent(found::add));
        return List.copyOf(found);
    }
}
