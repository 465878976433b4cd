package org.gilde.confluence.merging;

import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.transaction.Transactions;

class MemoryMergingJournalTest extends MergingJournalContract {
    private final MergingJournal journal = new MemoryMergingJournal();

    @Override
    protected MergingJournal journal() {
        return journal;
    }

    @Override
    protected Transactions transactions() {
        return CommunityPorts.inMemory().transactions();
    }
}
