package org.gilde.confluence.merging.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.merging.MergesContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class MergesTableTest extends MergesContract {
    private final ActiveObjects objects = TestObjects.fresh();

    @Override
    protected Merges merges() {
        return new MergesTable(objects);
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(objects);
    }
}
