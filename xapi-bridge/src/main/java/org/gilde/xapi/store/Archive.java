package org.gilde.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/**
 * All Statements of a tenant, to be carried to another store. Each method throws {@link StoreUnavailableException} if the
 * store did not answer; trying again may help.
 */
public interface Archive {
    /**
     * Returns the Statements after a sequence, voided ones too, in order of arrival. Fewer come where their texts are long,
     * as with {@link StatementPage}.
     */
    List<KeptStatement> after(Tenant tenant, long sequence, int limit);

    /**
     * Gives Statements that were just added the moments at which another store kept them, unless the tenant has earlier
     * Statements with later moments: the order of arrival stays the order of moments.
     *
     * @param stored by id
     */
    void restore(Tenant tenant, Map<UUID, Instant> stored);
}
