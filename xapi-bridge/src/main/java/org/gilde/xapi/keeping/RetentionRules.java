package org.gilde.xapi.keeping;

import java.util.List;
import java.util.Optional;
import org.gilde.xapi.access.Tenant;

/**
 * Keeps the rules. Each method throws {@link org.gilde.xapi.store.StoreUnavailableException} if the store did not answer;
 * trying again may help.
 */
public interface RetentionRules {
    /** Adds one and returns its number. */
    long add(Tenant tenant, Optional<String> verb, Optional<String> activity, int days);

    /** Drops one; false where there is none. */
    boolean drop(long id);

    /** Returns all, the oldest first. */
    List<RetentionRule> all();

    /** Returns the sequence up to which a rule has nothing to look at any more. */
    long passed(long id);

    /** Keeps it. */
    void pass(long id, long sequence);
}
