package org.gilde.bridge.delivery;

import java.util.Map;
import java.util.Set;
import org.gilde.xapi.access.Tenant;

/** What earlier Statements said of Activities. Safe for several threads. */
@FunctionalInterface
public interface KnownActivities {
    /** Knows of none. */
    KnownActivities NONE = (tenant, ids) -> Map.of();

    /**
     * Returns the definitions of Activities as a tenant knows them, by id; each one JSON object.
     *
     * @param ids the Activities' ids
     * @return without those that no Statement defined
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Map<String, String> definitions(Tenant tenant, Set<String> ids);
}
