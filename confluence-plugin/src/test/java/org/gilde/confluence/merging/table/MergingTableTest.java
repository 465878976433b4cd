package org.gilde.confluence.merging.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.confluence.merging.MergingJournal;
import org.gilde.confluence.merging.MergingJournalContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class MergingTableTest extends MergingJournalContract {
    private final ActiveObjects objects = TestObjects.fresh();

    @Override
    protected MergingJournal journal() {
        return new MergingTable(objects);
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(objects);
    }
}
