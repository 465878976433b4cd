package org.gilde.xapi.keeping;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;

/**
 * Keeps the proofs. Each method throws {@link org.gilde.xapi.store.StoreUnavailableException} if the store did not
 * answer; trying again may help.
 */
public interface Removals {
    /** Begins one and returns its number. */
    long begin(Tenant tenant, Removal.Kind kind, String operator, OptionalLong rule);

    /**
     * Begins one that must be gone on with whatever happens, and returns its number.
     *
     * @param wish what is to be done, in a text; it is kept until the removal ends
     */
    long begin(Tenant tenant, Removal.Kind kind, String operator, String wish);

    /** Returns the wishes of removals that have not ended by their numbers, the oldest first. */
    SortedMap<Long, String> unfinished();

    /** Keeps how much went so far. */
    void count(long id, Counts counts);

    /** Ends one, and forgets what was wished. */
    void finish(long id, Counts counts);

    /** Returns a tenant's newest. */
    List<Removal> newest(Tenant tenant, int limit);

    /** Returns one. */
    Optional<Removal> find(long id);

    /**
     * Returns the hashes of ids that went with a removal, in their order.
     *
     * @param after the last one of the page before; empty for the first page
     */
    List<UUID> hashes(long id, Optional<UUID> after, int limit);

    /** Returns the key of a tenant's pseudonyms, a new one where there is none. */
    byte[] pseudonymKey(Tenant tenant);

    /** Throws the key away: later pseudonyms are others, and nobody can tell any more whose one is. */
    void forgetPseudonymKey(Tenant tenant);
}
