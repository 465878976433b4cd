package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.fatima;

import java.util.Set;
import org.gilde.confluence.community.FellowMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final Set<String> TOPIC = Set.of("motivational-interviewing");
    private final Bridge bridge = new Bridge(MemoryPorts.open());
    private final FellowMembers members = (community, person) -> community.equals("INTAKE")
            && Set.of(Bridge.person("fatima"), Bridge.person("jan")).contains(person);
    private final Sharing sharing =
            new Sharing(bridge.ports().shares(), members, bridge.ports().transactions());
    private final SharedLearning shared = new SharedLearning(bridge.ports().items(), members);

    @BeforeEach
    void fatimaCompletes() {
        bridge.takes(fatima("completed", 9));
    }

    private long item() {
        return bridge.itemsOf("fatima").get(0).id();
    }

    @Test
    void fellowMemberSeesThatItWasCompleted() {
        assertThat(sharing.share(Bridge.person("fatima"), item(), "INTAKE")).isPresent();
        assertThat(shared.beside(Bridge.person("jan"), "INTAKE", TOPIC, 9)).hasSize(1);
    }

    @Test
    void strangerSeesNothing() {
        sharing.share(Bridge.person("fatima"), item(), "INTAKE");
        assertThat(shared.beside(Bridge.person("karim"), "INTAKE", TOPIC, 9)).isEmpty();
        assertThat(shared.beside(Bridge.person("jan"), "INTAKE", Set.of(), 9)).isEmpty();
    }

    @Test
    void nobodySharesWithACommunityOfOthersOrAnotherPersonsItem() {
        assertThat(sharing.share(Bridge.person("fatima"), item(), "DEBT")).isEmpty();
        assertThat(sharing.share(Bridge.person("jan"), item(), "INTAKE")).isEmpty();
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
    }

    @Test
    void takingBackNeedsNoMembership() {
        bridge.share("fatima", "DEBT");
        assertThat(sharing.unshare(Bridge.person("fatima"), item(), "DEBT")).contains(Audience.ONLY_ME);
        assertThat(sharing.unshare(Bridge.person("jan"), item(), "DEBT")).isEmpty();
    }
}
