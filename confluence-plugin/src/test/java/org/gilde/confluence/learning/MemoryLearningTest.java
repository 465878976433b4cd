package org.gilde.confluence.learning;

import org.gilde.confluence.community.Memberships;

/** The contract in memory: it keeps the stand-ins of the other tests honest. */
class MemoryLearningTest extends LearningContract {
    @Override
    protected Ports open(DefaultAudience given, Memberships memberships) {
        return MemoryPorts.open(given, memberships);
    }
}
