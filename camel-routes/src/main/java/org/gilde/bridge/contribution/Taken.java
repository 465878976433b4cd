package org.gilde.bridge.contribution;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one act.
 *
 * @param id of the act, nothing where none was told
 * @param reason why it is refused, without personal data; empty with any other outcome
 */
public record Taken(Optional<UUID> id, Outcome outcome, String reason) {

    /** What can become of an act. */
    public enum Outcome {
        /** A Statement was made of it and is on disk. */
        STORED,
        /** It was told before. */
        REPEATED,
        /** It breaks a rule; the same again will not do. */
        REFUSED;

        /** Returns its word in answers and figures. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
