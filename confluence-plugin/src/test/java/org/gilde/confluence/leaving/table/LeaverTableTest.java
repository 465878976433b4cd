package org.gilde.confluence.leaving.table;

import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.leaving.Leavers;
import org.gilde.confluence.leaving.LeaversContract;
import org.gilde.confluence.table.TestObjects;

/** The contract in the tables of a database. */
class LeaverTableTest extends LeaversContract {
    @Override
    protected Ports ports() {
        return TablePorts.open();
    }

    @Override
    protected Leavers leavers() {
        return new LeaverTable(TestObjects.fresh());
    }
}
