package org.gilde.xapi.access;

class InMemoryCredentialStoreTest extends CredentialStoreContract {
    private final CredentialStore store = new InMemoryCredentialStore();

    @Override
    protected CredentialStore store() {
        return store;
    }
}
