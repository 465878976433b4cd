package org.gilde.xapi.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells credentials by HTTP Basic authentication. A secret that was right is remembered for a short while, as a keyed
 * hash, for checking one is meant to be slow. Safe for several threads.
 */
public final class Authenticator {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretHash NOBODY = SecretHash.of("nobody");

    private final CredentialStore credentials;
    private final Clock clock;
    private final SecretKeySpec hashKey;
    private final ConcurrentMap<String, Proof> proofs = new ConcurrentHashMap<>();

    /** Looks credentials up here. */
    public Authenticator(CredentialStore credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        this.hashKey = new SecretKeySpec(random, "HmacSHA256");
    }

    /** That a secret was right, without the secret: its hash under a key that only this process has, in base 64. */
    private record Proof(String hash, Credential credential, Instant until) {
        boolean holds(String presented, Instant now) {
            return now.isBefore(until)
                    && MessageDigest.isEqual(
                            hash.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * Returns the credential that a request presents.
     *
     * @param authorization the header, null where there is none
     * @throws AccessDeniedException if there is none, or its secret is wrong
     */
    public Credential authenticate(@Nullable String authorization) {
        String[] pair = pair(authorization);
        String hash = hash(pair[0] + ':' + pair[1]);
        Proof proof = proofs.get(pair[0]);
        if (proof != null && proof.holds(hash, clock.instant())) {
            return proof.credential();
        }
        Credential credential = check(pair[0], pair[1]);
        if (proofs.size() >= MOST_REMEMBERED) {
            proofs.clear();
        }
        proofs.put(pair[0], new Proof(hash, credential, clock.instant().plus(REMEMBERED)));
        return credential;
    }

    private Credential check(String key, String secret) {
        Optional<Credential> found = credentials.find(key);
        if (found.isEmpty()) {
            NOBODY.matches(secret); // takes as long as for a key that is known
            throw AccessDeniedException.unauthenticated();
        }
        return found.filter(credential -> credential.secrets().stream()
                        .filter(held -> held.counts(clock.instant()))
                        .anyMatch(held -> held.hash().matches(secret)))
                .orElseThrow(AccessDeniedException::unauthenticated);
    }

    private static String[] pair(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw AccessDeniedException.unauthenticated();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(authorization.substring(6).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon > 0) {
                return new String[] {text.substring(0, colon), text.substring(colon + 1)};
            }
        } catch (IllegalArgumentException e) {
            throw AccessDeniedException.unauthenticated();
        }
        throw AccessDeniedException.unauthenticated();
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
