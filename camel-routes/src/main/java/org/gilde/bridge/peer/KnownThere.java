package org.gilde.bridge.peer;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/**
 * Remembers what another LRS is known to hold, so that nothing is sent to where it came from. Every method throws
 * {@link org.gilde.xapi.store.StoreUnavailableException} if the database did not answer; trying again may help.
 */
public interface KnownThere {
    /** Remembers that an LRS holds these; on disk when this returns. */
    void add(URI lrs, Tenant tenant, Collection<UUID> ids);

    /** Returns those of them that an LRS is known to hold. */
    Set<UUID> among(URI lrs, Tenant tenant, Collection<UUID> ids);
}
