package org.gilde.confluence.closing.table;

import org.gilde.confluence.closing.ClosingJournal;
import org.gilde.confluence.closing.ClosingJournalContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class ClosingTableTest extends ClosingJournalContract {
    @Override
    protected ClosingJournal open() {
        return new ClosingTable(TestObjects.fresh());
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(TestObjects.fresh());
    }
}
