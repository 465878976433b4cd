package org.gilde.confluence.founding;

import org.gilde.confluence.transaction.Transactions;

/** The contract in memory, which the other tests lean on. */
class MemoryJournalTest extends FoundingJournalContract {
    @Override
    protected FoundingJournal open() {
        return new MemoryJournal();
    }

    @Override
    protected Transactions transactions() {
        return new AtOnce();
    }
}
