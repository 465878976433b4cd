package org.gilde.xapi.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Credentials in memory, for tests. */
public final class InMemoryCredentialStore implements CredentialStore {
    private final Map<String, KeptCredential> credentials = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Credential> find(String key) {
        return Optional.ofNullable(credentials.get(key)).map(KeptCredential::credential);
    }

    @Override
    public void save(Credential credential) {
        credentials.merge(
                credential.key(),
                new KeptCredential(credential, Optional.of(Instant.now()), Optional.empty()),
                (old, kept) -> new KeptCredential(credential, old.created(), old.lastUsed()));
    }

    @Override
    public void remove(String key) {
        credentials.remove(key);
    }

    @Override
    public List<KeptCredential> all() {
        return List.copyOf(credentials.values());
    }

    @Override
    public void used(String key, Instant hour) {
        credentials.computeIfPresent(
                key,
                (same, kept) -> new KeptCredential(
                        kept.credential(),
                        kept.created(),
                        Optional.of(kept.lastUsed().filter(hour::isBefore).orElse(hour))));
    }
}
