package org.gilde.xapi.activity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.access.Tenant;

/** What Activities are known as. Safe for several threads. */
public interface ActivityStore {
    /**
     * Returns the definition of an Activity, merged from those Statements of the tenant whose sender may define; one JSON
     * object. It holds what each Statement said that was answered before.
     *
     * @param id the Activity's id
     * @return empty where no Statement defined it
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Optional<String> definition(Tenant tenant, String id);

    /**
     * Returns the definitions of many Activities at once, by id, each as {@link #definition} does but for what was said before
     * definitions were kept. One query, however many.
     *
     * @param ids the Activities' ids
     * @return without those that no Statement defined
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Map<String, String> definitions(Tenant tenant, Set<String> ids);
}
