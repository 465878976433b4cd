package org.gilde.xapi.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps credentials. Safe for several threads. */
public interface CredentialStore {
    /**
     * Returns the credential with a key.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<Credential> find(String key);

    /**
     * Keeps a credential; one with the same key is replaced.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    void save(Credential credential);

    /**
     * Forgets a credential; what it vouched for stays.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    void remove(String key);

    /**
     * Returns all, by key.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    List<KeptCredential> all();

    /**
     * Notes that a credential is in use; of one that is not kept here nothing is noted.
     *
     * @param hour the moment, coarse to the hour
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    void used(String key, Instant hour);
}
