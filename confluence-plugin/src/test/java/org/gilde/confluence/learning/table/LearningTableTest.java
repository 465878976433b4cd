package org.gilde.confluence.learning.table;

import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.learning.DefaultAudience;
import org.gilde.confluence.learning.LearningContract;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.table.TestObjects;

/** The contract on the real Active Objects over a real database. */
class LearningTableTest extends LearningContract {
    @Override
    protected Ports open(DefaultAudience given, Memberships memberships) {
        return TablePorts.over(TestObjects.fresh(), given, memberships);
    }
}
