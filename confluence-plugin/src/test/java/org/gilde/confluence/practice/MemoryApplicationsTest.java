package org.gilde.confluence.practice;

import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Applications in memory")
class MemoryApplicationsTest extends ApplicationsContract {
    private final Applications applications = new MemoryApplications();

    @Override
    protected Applications applications() {
        return applications;
    }

    @Override
    protected Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T run(java.util.function.Supplier<T> work) {
                return work.get();
            }
        };
    }
}
