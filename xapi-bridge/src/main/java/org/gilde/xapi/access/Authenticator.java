package org.gilde.xapi.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells who asks: by key and secret as HTTP Basic authentication, or by a token. It counts their requests, too. Safe
 * for several threads.
 */
public final class Authenticator {
    private static final SecretHash NOBODY = SecretHash.of("nobody");
    private static final int LEAST_TRIES = 2;
    private static final int LONGEST_HEADER = 8192;

    private final CredentialStore credentials;
    private final List<BearerTokens> tokens;
    private final Clock clock;
    private final RequestRates rates;
    private final LastUse lastUse;
    private final SecretProofs proofs = new SecretProofs();

    /** Knows keys and secrets. */
    public Authenticator(CredentialStore credentials, Clock clock) {
        this(credentials, List.of(), clock);
    }

    /** Knows keys and secrets, and these kinds of tokens. */
    public Authenticator(CredentialStore credentials, List<BearerTokens> tokens, Clock clock) {
        this.credentials = credentials;
        this.tokens = List.copyOf(tokens);
        this.clock = clock;
        this.rates = new RequestRates(clock);
        this.lastUse = new LastUse(credentials);
    }

    /**
     * Returns the credential that a request presents, and counts the request.
     *
     * @param authorization the header, null where there is none
     * @throws AccessDeniedException if there is none, or its secret or token is wrong
     * @throws TooManyRequestsException if it sends more than it may
     */
    public Credential authenticate(@Nullable String authorization) {
        Shown shown = Shown.of(authorization);
        Credential credential = shown.isToken() ? byToken(shown.secret()) : byKey(shown.key(), shown.secret());
        rates.count(credential);
        return credential;
    }

    /**
     * What a header shows.
     *
     * @param key empty for a token
     */
    private record Shown(String key, String secret) {
        static Shown of(@Nullable String header) {
            if (header == null || header.length() > LONGEST_HEADER) {
                throw AccessDeniedException.unauthenticated();
            }
            if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
                return new Shown("", header.substring(7).strip());
            }
            if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
                return basic(header.substring(6).strip());
            }
            throw AccessDeniedException.unauthenticated();
        }

        private static Shown basic(String base64) {
            try {
                String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
                int colon = text.indexOf(':');
                if (colon > 0) {
                    String key = text.substring(0, colon);
                    return new Shown(key.equals(Tokens.USER) ? "" : key, text.substring(colon + 1));
                }
            } catch (IllegalArgumentException e) {
                throw AccessDeniedException.unauthenticated();
            }
            throw AccessDeniedException.unauthenticated();
        }

        boolean isToken() {
            return key.isEmpty();
        }

        @Override
        public String toString() {
            return "Shown[" + key + "]";
        }
    }

    private Credential byKey(String key, String secret) {
        String hash = proofs.hash(key + ':' + secret);
        Instant now = clock.instant();
        Optional<SecretProofs.Proof> proof = proofs.find(key, hash);
        if (proof.isPresent() && proof.get().isFresh(now)) {
            return proof.get().credential();
        }
        Optional<Credential> found = credentials.find(key);
        SecretHash right = found.flatMap(known -> proof.flatMap(SecretProofs.Proof::secret)
                        .filter(stale -> counting(known, now).contains(stale)))
                .or(() -> matching(found.map(known -> counting(known, now)).orElse(List.of()), secret))
                .orElseThrow(AccessDeniedException::unauthenticated);
        Credential credential = found.orElseThrow(AccessDeniedException::unauthenticated);
        proofs.remember(key, hash, credential, Optional.of(right), now, Instant.MAX);
        lastUse.note(key, now);
        return credential;
    }

    private static List<SecretHash> counting(Credential credential, Instant now) {
        return credential.secrets().stream()
                .filter(held -> held.counts(now))
                .map(HeldSecret::hash)
                .toList();
    }

    /** A wrong secret takes as long whether its key is known or not, and however many secrets that has. */
    private static Optional<SecretHash> matching(List<SecretHash> known, String secret) {
        Optional<SecretHash> right =
                known.stream().filter(hash -> hash.matches(secret)).findFirst();
        for (int tries = known.size(); right.isEmpty() && tries < LEAST_TRIES; tries++) {
            NOBODY.matches(secret);
        }
        return right;
    }

    private Credential byToken(String token) {
        String hash = proofs.hash(token);
        String name = ' ' + hash; // no key begins with a blank
        Instant now = clock.instant();
        Optional<SecretProofs.Proof> proof = proofs.find(name, hash).filter(known -> known.isFresh(now));
        if (proof.isPresent()) {
            return proof.get().credential();
        }
        BearerTokens.Holder holder = tokens.stream()
                .map(kind -> kind.holder(token))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(AccessDeniedException::wrongToken);
        proofs.remember(name, hash, holder.credential(), Optional.empty(), now, holder.until());
        if (holder.credential().binding().isPresent()) {
            lastUse.note(holder.credential().key(), now);
        }
        return holder.credential();
    }
}
