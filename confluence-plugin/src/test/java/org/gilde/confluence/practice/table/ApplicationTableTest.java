package org.gilde.confluence.practice.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.practice.ApplicationsContract;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Applications in a table")
class ApplicationTableTest extends ApplicationsContract {
    private final ActiveObjects objects = TestObjects.fresh();

    @Override
    protected Applications applications() {
        return new ApplicationTable(objects);
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(objects);
    }
}
