package org.gilde.bridge.drop;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;

/**
 * The order in which files are read: the oldest first, and after all others those that failed, by how often. One is read at
 * a time, so a file that fails each time would else have all others wait. Of a thousand names, in memory. Safe for several
 * threads.
 */
final class LastFailed {
    private static final int MOST = 1000;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    void add(String name) {
        if (failures.size() >= MOST) {
            failures.clear();
        }
        failures.merge(name, 1, Integer::sum);
    }

    void remove(String name) {
        failures.remove(name);
    }

    Comparator<GenericFile<?>> order() {
        return Comparator.<GenericFile<?>>comparingInt(this::failures).thenComparingLong(GenericFile::getLastModified);
    }

    private int failures(GenericFile<?> file) {
        return failures.getOrDefault(file.getFileNameOnly(), 0);
    }
}
