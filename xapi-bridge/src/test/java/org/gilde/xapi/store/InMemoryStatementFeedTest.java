package org.gilde.xapi.store;

class InMemoryStatementFeedTest extends StatementFeedContract {
    private final InMemoryStatementStore store = new InMemoryStatementStore();

    @Override
    protected StatementStore store() {
        return store;
    }

    @Override
    protected StatementFeed feed() {
        return store;
    }
}
