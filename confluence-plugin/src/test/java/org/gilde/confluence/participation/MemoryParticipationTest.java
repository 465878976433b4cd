package org.gilde.confluence.participation;

class MemoryParticipationTest extends ParticipationContract {
    @Override
    protected ParticipationPorts open() {
        return ParticipationPorts.inMemory();
    }
}
