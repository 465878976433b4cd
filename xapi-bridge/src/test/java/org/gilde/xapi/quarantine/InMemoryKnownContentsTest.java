package org.gilde.xapi.quarantine;

class InMemoryKnownContentsTest extends KnownContentsContract {
    private final KnownContents contents = new InMemoryKnownContents();

    @Override
    protected KnownContents contents() {
        return contents;
    }
}
