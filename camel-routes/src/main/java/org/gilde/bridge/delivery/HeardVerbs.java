package org.gilde.bridge.delivery;

import java.util.Optional;
import java.util.Set;

/**
 * What the app last said counts there, for nodes that do not ask it themselves and for a start while it is away. Safe for
 * several threads.
 */
public interface HeardVerbs {
    /**
     * Returns the Verbs, IRIs; empty while the app never said.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<Set<String>> last();

    /**
     * Keeps these in place of those of before.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    void keep(Set<String> verbs);

    /** Returns one that remembers nothing. */
    static HeardVerbs none() {
        return new HeardVerbs() {
            @Override
            public Optional<Set<String>> last() {
                return Optional.empty();
            }

            @Override
            public void keep(Set<String> verbs) {
                // who asks the app itself needs no memory
            }
        };
    }
}
