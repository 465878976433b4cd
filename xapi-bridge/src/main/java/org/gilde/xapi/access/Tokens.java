package org.gilde.xapi.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.access.TokenStore.Fetched;
import org.gilde.xapi.statement.AgentId;

/**
 * Short-lived tokens for content in a browser, each bound to one actor and one registration. A token does what the
 * credential that handed it out may do, and no more than its {@link Binding} allows; it ends with that credential.
 */
public final class Tokens implements BearerTokens {
    /** The user name that a token has in basic authentication, which cmi5 has content use; no credential has it. */
    public static final String USER = "token";

    /** How long a token lives where nobody says. */
    public static final Duration USUAL_LIFE = Duration.ofHours(4);

    /** How long a token can live. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(24);

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final TokenStore tokens;
    private final CredentialStore credentials;
    private final Clock clock;

    /** Keeps tokens here, and asks there for the credentials behind them. */
    public Tokens(TokenStore tokens, CredentialStore credentials, Clock clock) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * A new token, or what it is fetched with.
     *
     * @param text the only time that it is told
     */
    public record New(String text, Instant expires) {
        /** Tells nothing of it. */
        @Override
        public String toString() {
            return "New[expires=" + expires + "]";
        }
    }

    /**
     * Hands out a token.
     *
     * @throws AccessDeniedException if this credential hands out none
     */
    public New issue(Credential issuer, Binding binding, Duration life) {
        IssuedToken issued = issued(issuer, binding, life);
        String text = randomText();
        tokens.add(TokenHash.of(text), issued);
        return new New(text, issued.expires());
    }

    /**
     * Makes a token that content will fetch.
     *
     * @throws AccessDeniedException if this credential hands out none
     */
    public New issueFetchable(Credential issuer, Binding binding, Duration life) {
        IssuedToken issued = issued(issuer, binding, life);
        String text = randomText();
        tokens.addFetchable(TokenHash.of(text), issued);
        return new New(text, issued.expires());
    }

    private IssuedToken issued(Credential issuer, Binding binding, Duration life) {
        issuer.demand(Action.TOKENS_ISSUE);
        Instant now = clock.instant();
        tokens.forget(now.minus(KEPT_AFTER_END));
        return new IssuedToken(issuer.key(), binding, now.plus(life));
    }

    /**
     * What a fetch brought.
     *
     * @param token empty unless it is handed out now
     */
    public record Fetch(Fetched outcome, Optional<String> token) {
        /** Tells nothing of it. */
        @Override
        public String toString() {
            return "Fetch[" + outcome + "]";
        }
    }

    /** Hands out the token that waits there, once. */
    public Fetch fetch(String code) {
        String text = randomText();
        Fetched outcome = tokens.fetch(TokenHash.of(code), TokenHash.of(text), clock.instant());
        return new Fetch(outcome, outcome == Fetched.NOW ? Optional.of(text) : Optional.empty());
    }

    /** Ends the tokens that a credential handed out for an actor and a registration; returns how many there were. */
    public int end(Credential issuer, AgentId actor, UUID registration) {
        issuer.demand(Action.TOKENS_ISSUE);
        return tokens.end(issuer.key(), actor, registration);
    }

    /** Returns a token as cmi5 has content show it: what follows the word {@code Basic}. cmi5 8.2.1. */
    public static String asBasic(String token) {
        return Base64.getEncoder().encodeToString((USER + ':' + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Holder> holder(String token) {
        if (token.length() != (BYTES * 8 + 5) / 6) {
            return Optional.empty();
        }
        return tokens.find(TokenHash.of(token))
                .filter(issued -> clock.instant().isBefore(issued.expires()))
                .flatMap(issued -> credentials
                        .find(issued.credential())
                        .map(issuer -> new Holder(issuer.boundTo(issued.binding()), issued.expires())));
    }

    private String randomText() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
