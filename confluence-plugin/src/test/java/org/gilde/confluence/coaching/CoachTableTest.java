package org.gilde.confluence.coaching;

import org.gilde.confluence.coaching.table.CoachTable;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.table.TestObjects;

/** The contract on the real Active Objects over a real database. */
class CoachTableTest extends CoachContract {
    @Override
    protected CommunityPorts communities() {
        return CommunityTableTest.fresh();
    }

    @Override
    protected CoachChoices choices() {
        return new CoachTable(TestObjects.fresh());
    }
}
