package org.gilde.xapi.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.xapi.statement.AgentId;

/** Tokens in memory, for tests. */
public class InMemoryTokenStore implements TokenStore {
    private final Map<TokenHash, IssuedToken> tokens = new ConcurrentHashMap<>();
    private final Map<TokenHash, IssuedToken> fetchable = new ConcurrentHashMap<>();
    private final Map<TokenHash, TokenHash> fetched = new ConcurrentHashMap<>();

    @Override
    public void add(TokenHash token, IssuedToken issued) {
        tokens.put(token, issued);
    }

    @Override
    public void addFetchable(TokenHash fetch, IssuedToken issued) {
        fetchable.put(fetch, issued);
    }

    @Override
    public Fetched fetch(TokenHash fetch, TokenHash token, Instant now) {
        IssuedToken issued = fetchable.get(fetch);
        if (issued == null) {
            return Fetched.NEVER;
        }
        if (!now.isBefore(issued.expires()) || fetched.putIfAbsent(fetch, token) != null) {
            return Fetched.BEFORE;
        }
        tokens.put(token, issued);
        return Fetched.NOW;
    }

    @Override
    public Optional<IssuedToken> find(TokenHash token) {
        return Optional.ofNullable(tokens.get(token));
    }

    @Override
    public int end(String credential, AgentId actor, UUID registration) {
        int before = tokens.size() + fetchable.size() - fetched.size();
        tokens.values().removeIf(token -> isOf(token, credential, actor, registration));
        fetchable.values().removeIf(token -> isOf(token, credential, actor, registration));
        fetched.keySet().retainAll(fetchable.keySet());
        return before - (tokens.size() + fetchable.size() - fetched.size());
    }

    private static boolean isOf(IssuedToken token, String credential, AgentId actor, UUID registration) {
        return token.credential().equals(credential)
                && token.binding().actor().equals(actor)
                && token.binding().registration().equals(registration);
    }

    @Override
    public int forget(Instant expiredBefore) {
        int before = tokens.size() + fetchable.size() - fetched.size();
        tokens.values().removeIf(token -> token.expires().isBefore(expiredBefore));
        fetchable.values().removeIf(token -> token.expires().isBefore(expiredBefore));
        fetched.keySet().retainAll(fetchable.keySet());
        return before - (tokens.size() + fetchable.size() - fetched.size());
    }
}
