package org.gilde.confluence.tending;

import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.transaction.Transactions;

class MemoryLettersTest extends LettersContract {
    private final Letters letters = new MemoryLetters();

    @Override
    protected Letters letters() {
        return letters;
    }

    @Override
    protected Transactions transactions() {
        return CommunityPorts.inMemory().transactions();
    }
}
