package org.gilde.confluence.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.function.Supplier;
import org.gilde.confluence.transaction.Transactions;

/** Transactions of Active Objects, which keeps nothing that is written outside of one. */
public final class TableTransactions implements Transactions {
    private final ActiveObjects objects;

    /** Transactions of these. */
    public TableTransactions(ActiveObjects objects) {
        this.objects = objects;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return objects.executeInTransaction(work::get);
    }
}
