package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Known contents in memory, for tests; held to the same contract as those in PostgreSQL. */
public final class InMemoryKnownContents implements KnownContents {
    private final Map<UUID, Claim> claims = new HashMap<>();

    private record Claim(UUID id, Instant seen) {}

    @Override
    public synchronized Map<UUID, UUID> claim(Map<UUID, UUID> proposed, Instant now, Instant since) {
        Map<UUID, UUID> ids = new HashMap<>();
        proposed.forEach((key, id) -> {
            Claim claim = claims.merge(
                    key, new Claim(id, now), (known, other) -> known.seen().isBefore(since) ? other : known);
            ids.put(key, claim.id());
        });
        return ids;
    }

    @Override
    public synchronized int dropBefore(Instant moment) {
        int before = claims.size();
        claims.values().removeIf(claim -> claim.seen().isBefore(moment));
        return before - claims.size();
    }
}
