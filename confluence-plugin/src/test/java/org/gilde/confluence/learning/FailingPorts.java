package org.gilde.confluence.learning;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gilde.confluence.transaction.Transactions;

/** Ports in memory whose transactions fail a few times. */
public final class FailingPorts {
    private FailingPorts() {}

    public static Ports working() {
        return MemoryPorts.open();
    }

    public static Ports failing(int times) {
        Ports ports = MemoryPorts.open();
        AtomicInteger left = new AtomicInteger(times);
        Transactions transactions = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                if (left.getAndDecrement() > 0) {
                    throw new IllegalStateException("could not keep fatima@sociaalhuis.example");
                }
                return work.get();
            }
        };
        return new Ports(
                ports.log(),
                ports.waiting(),
                ports.activities(),
                ports.rules(),
                ports.items(),
                ports.shares(),
                ports.links(),
                ports.changes(),
                ports.decisions(),
                transactions);
    }
}
