package org.gilde.confluence.founding;

import org.gilde.confluence.transaction.AtOnce;
import org.gilde.confluence.transaction.Transactions;

class MemoryMadePagesTest extends MadePagesContract {
    @Override
    protected MadePages pages() {
        return new MemoryMadePages();
    }

    @Override
    protected Transactions transactions() {
        return new AtOnce();
    }
}
