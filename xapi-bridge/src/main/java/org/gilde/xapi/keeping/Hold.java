package org.gilde.xapi.keeping;

import java.time.Instant;
import java.util.Optional;
import org.gilde.xapi.access.Tenant;

/**
 * A legal hold: what it covers is not removed or changed, whoever asks.
 *
 * @param covered what it covers; empty when it was released
 * @param reason why, in the operator's words, without personal data
 */
public record Hold(
        long id,
        Tenant tenant,
        Kind kind,
        Optional<String> covered,
        String reason,
        Instant created,
        String createdBy,
        Optional<Instant> released,
        Optional<String> releasedBy) {

    /** What a hold can cover. */
    public enum Kind {
        /** Whatever a person stands in, and their documents. {@code covered} is an Agent as JSON. */
        ACTOR,
        /** Whatever an Activity stands in, and its documents. {@code covered} is its IRI. */
        ACTIVITY,
        /** Whatever has a registration. {@code covered} is a UUID. */
        REGISTRATION
    }
}
