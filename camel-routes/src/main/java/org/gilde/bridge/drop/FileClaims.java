package org.gilde.bridge.drop;

import org.apache.camel.spi.IdempotentRepository;
import org.gilde.xapi.store.StoreUnavailableException;

/** Lets Camel's read lock claim files here. */
final class FileClaims implements IdempotentRepository {
    private final Claims claims;
    private final DropState state;

    FileClaims(Claims claims, DropState state) {
        this.claims = claims;
        this.state = state;
    }

    @Override
    public boolean add(String file) {
        try {
            return claims.claim(file);
        } catch (StoreUnavailableException e) {
            state.failed("the database does not answer; files wait");
            return false;
        }
    }

    @Override
    public boolean contains(String file) {
        return false; // the same name may come again
    }

    @Override
    public boolean remove(String file) {
        claims.release(file);
        return true;
    }

    @Override
    public boolean confirm(String file) {
        return remove(file);
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("Claims run out by themselves");
    }

    @Override
    public void start() {
        // there is nothing to open
    }

    @Override
    public void stop() {
        // there is nothing to close
    }
}
