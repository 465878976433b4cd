package org.gilde.xapi.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while what was shown and right, as a hash under a key that only this process has: to check a
 * secret is meant to be slow. Safe for several threads.
 */
final class SecretProofs {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec hashKey;
    private final ConcurrentMap<String, Proof> proofs = new ConcurrentHashMap<>();

    SecretProofs() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        this.hashKey = new SecretKeySpec(random, "HmacSHA256");
    }

    /**
     * That something was right.
     *
     * @param hash of what was shown, in base 64
     * @param secret which of the credential's secrets it was; empty for a token
     */
    record Proof(String hash, Credential credential, Optional<SecretHash> secret, Instant until) {
        /** Says whether the same was shown, in a time that does not tell how much of it. */
        boolean isOf(String shown) {
            return MessageDigest.isEqual(
                    hash.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
        }

        boolean isFresh(Instant now) {
            return now.isBefore(until);
        }

        @Override
        public String toString() {
            return "Proof[" + credential.key() + "]";
        }
    }

    /** Returns what was remembered for a name, if the same is shown again; it may be stale. */
    Optional<Proof> find(String name, String hash) {
        return Optional.ofNullable(proofs.get(name)).filter(proof -> proof.isOf(hash));
    }

    /** Remembers, but not beyond the given moment. */
    void remember(
            String name, String hash, Credential credential, Optional<SecretHash> secret, Instant now, Instant end) {
        if (proofs.size() >= MOST_REMEMBERED) {
            proofs.clear();
        }
        Instant until = now.plus(REMEMBERED);
        proofs.put(name, new Proof(hash, credential, secret, end.isBefore(until) ? end : until));
    }

    String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
