package org.gilde.bridge.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.gilde.bridge.Drops;
import org.junit.jupiter.api.Test;

class DropCheckTest {
    private static final Drops NONE = new Drops(Optional.empty());

    @Test
    void saysThatNoFolderIsWatched() {
        HealthCheckResponse check = new DropCheck(NONE).call();
        assertThat(check.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(check.getData().orElseThrow()).containsEntry("state", "off");
        assertThat(new DropsResource(NONE).list().getEntity()).isEqualTo("{\"state\":\"off\"}");
    }
}
