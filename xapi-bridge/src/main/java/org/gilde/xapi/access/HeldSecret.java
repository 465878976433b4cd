package org.gilde.xapi.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret that counts, for ever or until another one has replaced it.
 *
 * @param hash what is kept of it
 * @param until when it counts no more; empty where it has no end
 */
public record HeldSecret(SecretHash hash, Optional<Instant> until) {
    /** Hashes a secret that has no end. */
    public static HeldSecret of(String secret) {
        return new HeldSecret(SecretHash.of(secret), Optional.empty());
    }

    /** Says whether it counts at a moment. */
    public boolean counts(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }

    /** Returns the same one with an end: the given moment, or its own if that is sooner. */
    public HeldSecret endingAt(Instant end) {
        return new HeldSecret(
                hash, Optional.of(until.filter(own -> own.isBefore(end)).orElse(end)));
    }
}
