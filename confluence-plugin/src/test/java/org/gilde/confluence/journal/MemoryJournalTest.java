package org.gilde.confluence.journal;

import org.gilde.confluence.transaction.AtOnce;
import org.gilde.confluence.transaction.Transactions;

/** The contract in memory, which the other tests lean on. */
class MemoryJournalTest extends JournalContract {
    @Override
    protected Journal open() {
        return new MemoryJournal();
    }

    @Override
    protected Transactions transactions() {
        return new AtOnce();
    }
}
