package org.gilde.xapi.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/** All documents of a tenant, to be carried to another store. */
public interface DocumentArchive {
    /**
     * Returns documents in an order of their own.
     *
     * @param place of the last one of the page before; empty for the first page
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    List<Archived> after(Tenant tenant, Optional<UUID> place, int limit);

    /**
     * A document with its name.
     *
     * @param place in the archive's order
     */
    record Archived(UUID place, DocumentKey key, Content content) {}
}
