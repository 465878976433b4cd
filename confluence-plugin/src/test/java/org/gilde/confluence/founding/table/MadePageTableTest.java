package org.gilde.confluence.founding.table;

import org.gilde.confluence.founding.MadePages;
import org.gilde.confluence.founding.MadePagesContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class MadePageTableTest extends MadePagesContract {
    @Override
    protected MadePages pages() {
        return new MadePageTable(TestObjects.fresh());
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(TestObjects.fresh());
    }
}
