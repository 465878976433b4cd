package org.gilde.confluence.leaving;

import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.Ports;

/** The contract in memory. */
class MemoryLeaversTest extends LeaversContract {
    @Override
    protected Ports ports() {
        return FailingPorts.working();
    }

    @Override
    protected Leavers leavers() {
        return new MemoryLeavers();
    }
}
