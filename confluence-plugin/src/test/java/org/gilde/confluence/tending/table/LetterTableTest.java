package org.gilde.confluence.tending.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.tending.Letters;
import org.gilde.confluence.tending.LettersContract;
import org.gilde.confluence.transaction.Transactions;

/** The contract on the real Active Objects over a real database. */
class LetterTableTest extends LettersContract {
    private final ActiveObjects objects = TestObjects.fresh();

    @Override
    protected Letters letters() {
        return new LetterTable(objects);
    }

    @Override
    protected Transactions transactions() {
        return new TableTransactions(objects);
    }
}
