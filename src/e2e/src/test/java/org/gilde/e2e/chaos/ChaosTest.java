package org.gilde.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gilde.bench.chaos.Chaos;
import org.gilde.bench.chaos.Plan;
import org.gilde.e2e.run.Artifacts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link Chaos}: five minutes, or {@code -Dgilde.chaos.seconds}; the long one is run by hand, see developer.md. */
@DisplayName("A while in which everything on the way fails")
class ChaosTest {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("gilde.chaos.seconds", 300));
    private static final int PER_SECOND = 200;
    private static final int BRIDGES = 2;

    @Test
    void leavesTheAppWithWhatAStraightReplayGives(@TempDir Path folder) throws Exception {
        Plan plan = new Plan(
                Artifacts.bridge(),
                Artifacts.workbench(),
                Artifacts.app(),
                folder,
                LENGTH,
                PER_SECOND,
                BRIDGES,
                System.nanoTime() % 1_000_000,
                Optional.of(Artifacts.brokerLibraries()));
        assertThat(Chaos.run(plan)).isEmpty();
    }
}
