package org.gilde.confluence.founding.table;

import org.gilde.confluence.founding.FoundingJournal;
import org.gilde.confluence.founding.FoundingJournalContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class FoundingTableTest extends FoundingJournalContract {
    @Override
    protected FoundingJournal open() {
        return new FoundingTable(TestObjects.fresh());
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(TestObjects.fresh());
    }
}
