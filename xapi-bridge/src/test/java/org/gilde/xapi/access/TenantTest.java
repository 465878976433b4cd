package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TenantTest {
    @Test
    void hasANameThatFitsInAddressesAndLogs() {
        assertThat(new Tenant("lms-2.be_nl").name()).isEqualTo("lms-2.be_nl");
        for (String name : List.of("", "LMS", "a b", "a/b", "é", "x".repeat(65))) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> new Tenant(name));
        }
    }
}
