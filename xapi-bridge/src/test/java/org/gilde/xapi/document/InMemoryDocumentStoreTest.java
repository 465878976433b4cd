package org.gilde.xapi.document;

class InMemoryDocumentStoreTest extends DocumentStoreContract {
    private final DocumentStore store = new InMemoryDocumentStore();

    @Override
    protected DocumentStore store() {
        return store;
    }
}
