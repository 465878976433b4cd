package org.gilde.xapi.store;

class InMemoryStatementStoreTest extends StatementStoreContract {
    private final InMemoryStatementStore store = new InMemoryStatementStore();

    @Override
    protected StatementStore store() {
        return store;
    }
}
