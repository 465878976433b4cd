package org.gilde.confluence.tending;

import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.transaction.Transactions;

class MemoryWeeksTest extends WeeksContract {
    private final Weeks weeks = new MemoryWeeks();

    @Override
    protected Weeks weeks() {
        return weeks;
    }

    @Override
    protected Transactions transactions() {
        return CommunityPorts.inMemory().transactions();
    }
}
