package org.gilde.confluence.learning;

import java.util.function.Supplier;
import org.gilde.confluence.matching.MemoryChanges;
import org.gilde.confluence.matching.MemoryDecisions;
import org.gilde.confluence.transaction.Transactions;

/** Ports in memory. */
final class MemoryPorts {
    private MemoryPorts() {}

    static Ports open() {
        MemoryActivities activities = new MemoryActivities();
        MemoryLinks links = new MemoryLinks();
        MemoryLearning learning = new MemoryLearning(activities, links);
        Transactions transactions = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return work.get();
            }
        };
        return new Ports(
                learning,
                new MemoryWaiting(links::key),
                activities,
                activities,
                learning,
                learning,
                links,
                new MemoryChanges(),
                new MemoryDecisions(),
                transactions);
    }
}
