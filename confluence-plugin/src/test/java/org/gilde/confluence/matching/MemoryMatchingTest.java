package org.gilde.confluence.matching;

import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.Ports;

/** The contract in memory. */
class MemoryMatchingTest extends MatchingContract {
    @Override
    protected Ports open() {
        return FailingPorts.working();
    }
}
