package org.gilde.confluence.tending.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.tending.Weeks;
import org.gilde.confluence.tending.WeeksContract;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class WeekTableTest extends WeeksContract {
    private final ActiveObjects objects = TestObjects.fresh();

    @Override
    protected Weeks weeks() {
        return new WeekTable(objects);
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(objects);
    }
}
