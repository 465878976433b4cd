package org.gilde.confluence.learning;

/** The contract in memory: it keeps the stand-ins of the other tests honest. */
class MemoryLearningTest extends LearningContract {
    @Override
    protected Ports open() {
        return MemoryPorts.open();
    }
}
