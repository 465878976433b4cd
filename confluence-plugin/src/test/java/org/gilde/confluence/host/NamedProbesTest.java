package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gilde.confluence.host.probe.NamedProbes;
import org.gilde.confluence.linkage.Probe;
import org.junit.jupiter.api.Test;

class NamedProbesTest {
    @Test
    void triesEveryMethodThatIsLookedUpByItsName() throws Exception {
        assertThat(new NamedProbes().probes()).hasSameSizeAs(HostMethod.all());
        for (Probe probe : new NamedProbes().probes()) {
            probe.run();
        }
    }

    @Test
    void saysWhichIsMissing() {
        Probe probe = NamedProbes.probe(
                org.gilde.confluence.linkage.Feature.LETTERS,
                "String#shout",
                new HostMethod("SHOUT", () -> new HostMethod.Signature(String.class, "shout", java.util.List.of())));
        assertThatThrownBy(probe::run).isInstanceOf(NoSuchMethodError.class).hasMessage("String#shout");
    }
}
