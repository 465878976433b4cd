package org.gilde.xapi.keeping;

import java.time.Instant;
import java.util.Optional;
import org.gilde.xapi.access.Tenant;

/**
 * For how long Statements are kept.
 *
 * @param verb only those with this verb
 * @param activity only those with this Activity as object or in their context; with {@code *} at its end, with any whose id
 *     begins so
 * @param days counted from the moment of storing
 */
public record RetentionRule(
        long id, Tenant tenant, Optional<String> verb, Optional<String> activity, int days, Instant created) {}
