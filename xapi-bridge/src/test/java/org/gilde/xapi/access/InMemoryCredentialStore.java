package org.gilde.xapi.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials in memory, for tests. */
public final class InMemoryCredentialStore implements CredentialStore {
    private final Map<String, Credential> credentials = new ConcurrentHashMap<>();

    @Override
    public Optional<Credential> find(String key) {
        return Optional.ofNullable(credentials.get(key));
    }

    @Override
    public void save(Credential credential) {
        credentials.put(credential.key(), credential);
    }

    @Override
    public void remove(String key) {
        credentials.remove(key);
    }
}
