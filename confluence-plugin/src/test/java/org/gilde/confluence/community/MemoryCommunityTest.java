package org.gilde.confluence.community;

class MemoryCommunityTest extends CommunityContract {
    @Override
    protected CommunityPorts open() {
        return CommunityPorts.inMemory();
    }
}
