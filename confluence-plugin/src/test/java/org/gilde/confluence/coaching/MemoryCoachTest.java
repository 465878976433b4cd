package org.gilde.confluence.coaching;

import org.gilde.confluence.community.CommunityPorts;

/** The contract in memory. */
class MemoryCoachTest extends CoachContract {
    @Override
    protected CommunityPorts communities() {
        return CommunityPorts.inMemory();
    }

    @Override
    protected CoachChoices choices() {
        return new MemoryCoachChoices();
    }
}
