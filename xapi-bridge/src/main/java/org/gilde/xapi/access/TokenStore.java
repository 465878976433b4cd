package org.gilde.xapi.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.statement.AgentId;

/**
 * Keeps tokens for content, as hashes. Safe for several threads. Each method throws
 * {@link org.gilde.xapi.store.StoreUnavailableException} if the store did not answer; trying again may help.
 */
public interface TokenStore {
    /** What became of an attempt to fetch a token. */
    enum Fetched {
        /** The token is handed out now, for the first time and the last. */
        NOW,
        /** It was handed out before, or has expired. */
        BEFORE,
        /** Nothing waits there. */
        NEVER
    }

    /** Keeps a token that is handed out at once. */
    void add(TokenHash token, IssuedToken issued);

    /** Keeps a token that content will fetch; it has no text before that. */
    void addFetchable(TokenHash fetch, IssuedToken issued);

    /** Gives the token behind a fetch its text; of several attempts at once one succeeds. */
    Fetched fetch(TokenHash fetch, TokenHash token, Instant now);

    /** Returns the token with a hash, expired or not. */
    Optional<IssuedToken> find(TokenHash token);

    /** Ends the tokens that a credential handed out for an actor and a registration; returns how many there were. */
    int end(String credential, AgentId actor, UUID registration);

    /** Forgets all that expired before a moment; returns how many. */
    int forget(Instant expiredBefore);
}
