package org.gilde.xapi.access;

class InMemoryTokenStoreTest extends TokenStoreContract {
    private final TokenStore store = new InMemoryTokenStore();

    @Override
    protected TokenStore store() {
        return store;
    }
}
