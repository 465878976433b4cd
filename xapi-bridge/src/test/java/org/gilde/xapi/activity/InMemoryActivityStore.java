package org.gilde.xapi.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.xapi.access.Tenant;

/** Definitions as a test gives them. */
public final class InMemoryActivityStore implements ActivityStore {
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    /** Gives an Activity a definition. */
    public void define(Tenant tenant, String id, String definition) {
        definitions.put(tenant.name() + ' ' + id, definition);
    }

    @Override
    public Optional<String> definition(Tenant tenant, String id) {
        return Optional.ofNullable(definitions.get(tenant.name() + ' ' + id));
    }

    @Override
    public Map<String, String> definitions(Tenant tenant, Set<String> ids) {
        Map<String, String> found = new HashMap<>();
        ids.forEach(id -> definition(tenant, id).ifPresent(definition -> found.put(id, definition)));
        return found;
    }
}
