package org.gilde.confluence.learning;

import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.MemoryMemberships;
import org.gilde.confluence.matching.MemoryChanges;
import org.gilde.confluence.matching.MemoryDecisions;
import org.gilde.confluence.transaction.Transactions;

/** Ports in memory. */
final class MemoryPorts {
    private MemoryPorts() {}

    static Ports open() {
        return open(Optional::empty, new MemoryMemberships());
    }

    static Ports open(DefaultAudience given, Memberships memberships) {
        MemoryActivities activities = new MemoryActivities();
        MemoryLinks links = new MemoryLinks();
        MemoryLearning learning = new MemoryLearning(activities, links, given, memberships);
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
