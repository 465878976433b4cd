package org.gilde.confluence.learning.table;

import org.gilde.confluence.learning.LearningContract;
import org.gilde.confluence.learning.Ports;

/** The contract on the real Active Objects over a real database. */
class LearningTableTest extends LearningContract {
    @Override
    protected Ports open() {
        return TablePorts.open();
    }
}
