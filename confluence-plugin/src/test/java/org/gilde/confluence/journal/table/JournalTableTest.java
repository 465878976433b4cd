package org.gilde.confluence.journal.table;

import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.JournalContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class JournalTableTest extends JournalContract {
    @Override
    protected Journal open() {
        return new JournalTable(TestObjects.fresh());
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(TestObjects.fresh());
    }
}
