package org.gilde.xapi.resource;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands behind a {@link Door}, by path. */
public final class Resources {
    private final Map<String, Resource> byPath = new LinkedHashMap<>();

    /** Adds Statements. Part Three 2.1. */
    public Resources with(StatementsResource statements) {
        return add("/statements", statements);
    }

    private Resources add(String path, Resource resource) {
        byPath.put(path, resource);
        return this;
    }

    Map<String, Resource> byPath() {
        return byPath;
    }
}
