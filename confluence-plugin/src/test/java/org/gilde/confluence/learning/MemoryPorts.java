package org.gilde.confluence.learning;

import java.util.function.Supplier;
import org.gilde.confluence.transaction.Transactions;

/** Ports in memory. */
final class MemoryPorts {
    private MemoryPorts() {}

    static Ports open() {
        MemoryActivities activities = new MemoryActivities();
        MemoryLearning learning = new MemoryLearning(activities);
        Transactions transactions = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return work.get();
            }
        };
        return new Ports(learning, new MemoryWaiting(), activities, activities, learning, learning, transactions);
    }
}
