package org.gilde.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BinariesTest {
    @Test
    void areThereForBothMachines() {
        assertThat(getClass().getResource(Binaries.archive("Linux", "amd64"))).isNotNull();
        assertThat(getClass().getResource(Binaries.archive("Linux", "aarch64"))).isNotNull();
    }

    @Test
    void nameTheWayOutElsewhere() {
        assertThatThrownBy(() -> Binaries.archive("Plan 9", "mips")).hasMessageContaining("external PostgreSQL");
    }
}
