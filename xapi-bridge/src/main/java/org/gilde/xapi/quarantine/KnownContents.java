package org.gilde.xapi.quarantine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Remembers under which ids contents were first seen. Safe for several threads and several processes. */
public interface KnownContents {
    /**
     * Gives each content its id for good: the one it has if it was seen since a moment, else the proposed one. Whoever
     * asks at the same time is given the same ids, and they are on disk when this returns.
     *
     * @param proposed ids by {@link ContentKey}
     * @param now when the contents are seen
     * @return ids by the same keys
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Map<UUID, UUID> claim(Map<UUID, UUID> proposed, Instant now, Instant since);

    /**
     * Forgets contents first seen before a moment, and returns how many.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    int dropBefore(Instant moment);
}
