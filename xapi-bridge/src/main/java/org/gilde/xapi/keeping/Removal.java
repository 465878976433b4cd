package org.gilde.xapi.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gilde.xapi.access.Tenant;

/**
 * The proof that something was removed or pseudonymised. It does not say of whom.
 *
 * @param operator who asked for it; the LRS itself for retention
 * @param rule the retention rule
 * @param finished empty while it is under way, and where it was broken off
 */
public record Removal(
        long id,
        Tenant tenant,
        Kind kind,
        String operator,
        OptionalLong rule,
        Instant started,
        Optional<Instant> finished,
        Counts counts) {

    /** Why something went. */
    public enum Kind {
        /** A person's Statements were removed. */
        DELETION,
        /** A pseudonym was put in a person's place. */
        PSEUDONYMISATION,
        /** A rule said for how long. */
        RETENTION
    }
}
