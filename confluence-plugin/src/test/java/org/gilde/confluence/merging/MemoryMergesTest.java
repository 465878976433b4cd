package org.gilde.confluence.merging;

import org.gilde.confluence.transaction.AtOnce;
import org.gilde.confluence.transaction.Transactions;

class MemoryMergesTest extends MergesContract {
    private final Merges merges = new MemoryMerges();

    @Override
    protected Merges merges() {
        return merges;
    }

    @Override
    protected Transactions transactions() {
        return new AtOnce();
    }
}
