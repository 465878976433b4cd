package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps Statements that were refused until an operator decides or their time is over. Safe for several threads. */
public interface Quarantine {
    /**
     * Keeps all of these, or none; they are on disk when this returns. One that waits already, from the same credential
     * and with the same content, is only counted.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    void keep(List<Quarantined> refused);

    /**
     * Which to list.
     *
     * @param credential only what it sent; empty for all
     * @param olderThan only what came before this one; empty for the newest
     * @param limit at most so many, 1 or more
     */
    record Selection(Optional<String> credential, Optional<UUID> olderThan, int limit) {}

    /**
     * Returns those that wait, newest first, without their texts and attachments.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    List<Quarantined> list(Selection selection);

    /**
     * Returns one with its text and its attachments.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<Quarantined> find(UUID id);

    /**
     * Returns how many wait.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    long count();

    /**
     * Forgets one; says whether it was there.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    boolean drop(UUID id);

    /**
     * Forgets all that came for the last time before a moment, and returns how many.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    int dropBefore(Instant moment);
}
