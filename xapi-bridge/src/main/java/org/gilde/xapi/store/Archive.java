package org.gilde.xapi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/**
 * All Statements of a tenant as they are kept, to be carried elsewhere. Each method throws {@link StoreUnavailableException} if the
 * store did not answer; trying again may help.
 */
public interface Archive {
    /**
     * Returns the Statements after a sequence, voided ones too, in order of arrival. Fewer come where their texts are long,
     * as with {@link StatementPage}.
     */
    List<KeptStatement> after(Tenant tenant, long sequence, int limit);

    /**
     * Returns those of a tenant's Statements that have one of these places, voided ones too, in order of arrival. Fewer come
     * where their texts are long, as with {@link StatementPage}.
     */
    List<KeptStatement> at(Tenant tenant, List<Long> sequences);

    /**
     * Returns those of a tenant's Statements after a sequence that have one of these ids, voided ones too, in order of
     * arrival. Fewer come where their texts are long, as with {@link StatementPage}.
     */
    List<KeptStatement> named(Tenant tenant, Set<UUID> ids, long sequence);

    /**
     * Gives Statements that were just added the moments at which another store kept them, unless the tenant has earlier
     * Statements with later moments: the order of arrival stays the order of moments.
     *
     * @param stored by id
     */
    void restore(Tenant tenant, Map<UUID, Instant> stored);
}
