package org.gilde.confluence.closing;

import org.gilde.confluence.transaction.Transactions;

/** The contract in memory, which the other tests lean on. */
class MemoryClosingJournalTest extends ClosingJournalContract {
    @Override
    protected ClosingJournal open() {
        return new MemoryClosingJournal();
    }

    @Override
    protected Transactions transactions() {
        return ClosingShop.AT_ONCE;
    }
}
