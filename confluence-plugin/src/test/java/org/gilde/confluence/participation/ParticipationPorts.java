package org.gilde.confluence.participation;

import java.util.function.Supplier;
import org.gilde.confluence.transaction.Transactions;

/** All that keeps something of taking part, for one test: in memory, or in tables. */
public record ParticipationPorts(
        Deeds deeds, Views views, Flows flows, OwnReading ownReading, Transactions transactions) {

    /** Returns ports in memory, whose transactions keep everything. */
    public static ParticipationPorts inMemory() {
        return new ParticipationPorts(
                new MemoryDeeds(), new MemoryViews(), new MemoryFlows(), new MemoryReading(), new Transactions() {
                    @Override
                    public <T> T run(Supplier<T> work) {
                        return work.get();
                    }
                });
    }
}
