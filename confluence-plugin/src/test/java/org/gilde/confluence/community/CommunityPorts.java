package org.gilde.confluence.community;

import java.util.function.Supplier;
import org.gilde.confluence.transaction.Transactions;

/** All that keeps something of communities, for one test: in memory, or in tables. */
public record CommunityPorts(
        Communities communities, Memberships memberships, Unsettled unsettled, Transactions transactions) {

    /** Returns ports in memory, whose transactions keep everything. */
    public static CommunityPorts inMemory() {
        return new CommunityPorts(
                new MemoryCommunities(), new MemoryMemberships(), new MemoryUnsettled(), new Transactions() {
                    @Override
                    public <T> T run(Supplier<T> work) {
                        return work.get();
                    }
                });
    }
}
