package org.gilde.xapi.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;

/**
 * Keeps documents. Safe for several threads and processes. Each method throws {@link
 * org.gilde.xapi.store.StoreUnavailableException} if the store did not answer; trying again may help.
 */
public interface DocumentStore {
    /** Returns a document. */
    Optional<Document> find(Tenant tenant, DocumentKey key);

    /**
     * Returns the ids of a context's documents, each once, in the order of their characters.
     *
     * @param since only those written after it
     */
    List<String> ids(Tenant tenant, DocumentContext context, Optional<Instant> since);

    /**
     * Changes one document as one step: no other writer comes between what the edit is shown and what becomes of it.
     *
     * @throws org.gilde.xapi.LrsException what the edit throws; nothing is changed then
     */
    void edit(Tenant tenant, DocumentKey key, DocumentEdit edit);

    /** Deletes all documents of a context. */
    void deleteAll(Tenant tenant, DocumentContext context);

    /** Counts an Agent's documents of all kinds. */
    long count(Tenant tenant, AgentId agent);

    /** Erases an Agent's documents of all kinds, and returns how many there were. */
    long erase(Tenant tenant, AgentId agent);

    /** Counts all of a tenant's documents. */
    long count(Tenant tenant);

    /** Erases all of a tenant's documents, and returns how many there were. */
    long erase(Tenant tenant);
}
