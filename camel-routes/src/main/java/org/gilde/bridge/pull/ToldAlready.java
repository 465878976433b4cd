package org.gilde.bridge.pull;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the operator was told of one source. The end of what it holds comes again each time it is asked, so one Statement
 * of which nothing can be kept would be a new dead letter each time. Of the newest thousand, in memory: after a restart
 * one is told once more. For one thread.
 */
final class ToldAlready {
    private static final int MOST = 1000;

    private final Set<UUID> hashes = new LinkedHashSet<>();

    boolean contains(UUID hash) {
        return hashes.contains(hash);
    }

    void add(UUID hash) {
        hashes.remove(hash);
        hashes.add(hash);
        if (hashes.size() > MOST) {
            Iterator<UUID> oldest = hashes.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
