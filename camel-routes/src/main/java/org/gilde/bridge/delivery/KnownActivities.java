package org.gilde.bridge.delivery;

import java.util.Optional;
import org.gilde.xapi.store.StoredStatement;

/** What earlier Statements said of Activities. Safe for several threads. */
@FunctionalInterface
public interface KnownActivities {
    /** Knows of none. */
    KnownActivities NONE = (stored, id) -> Optional.empty();

    /**
     * Returns the definition of an Activity as the tenant of this Statement knows it; one JSON object.
     *
     * @param id the Activity's id
     * @return empty where no Statement defined it
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<String> definition(StoredStatement stored, String id);
}
