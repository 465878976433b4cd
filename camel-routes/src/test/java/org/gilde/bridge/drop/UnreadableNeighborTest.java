package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file in the drop folder that can not be read, whoever tries")
class UnreadableNeighborTest {
    @Test
    @EnabledOnOs(OS.LINUX) // for a file that gives an error at its first byte
    void holdsNoOtherUp(@TempDir Path folder) throws Exception {
        try (DropBench bench = new DropBench(folder)) {
            Files.createSymbolicLink(folder.resolve("broken.json"), Path.of("/proc/self/mem"));
            Drop drop = bench.start();
            await().until(() -> drop.obstacle().isPresent());
            for (int i = 0; i < 3; i++) {
                String name = "lines" + i + ".ndjson";
                bench.put(name, Samples.statement(i) + "\n");
                Files.setLastModifiedTime(
                        folder.resolve(name), FileTime.from(Instant.now().plus(Duration.ofHours(1 + i))));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> bench.stored() == 3);
            await().until(() -> drop.obstacle().isPresent());
            assertThat(drop.obstacle().orElseThrow()).contains("could not be read to its end");
        }
    }
}
