package org.gilde.confluence.matching.table;

import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.matching.MatchingContract;

/** The contract in the tables of a database. */
class MatchingTableTest extends MatchingContract {
    @Override
    protected Ports open() {
        return TablePorts.open();
    }
}
