package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The example in src/docs/operator.md")
class GuideTest {
    private final Path folder;

    GuideTest(@TempDir Path temporary) {
        folder = temporary;
    }

    private static String block(String guide, String kind) {
        String start = "```" + kind + "\n";
        int from = guide.indexOf(start, guide.indexOf("## Files from an LMS")) + start.length();
        return guide.substring(from, guide.indexOf("```", from));
    }

    @Test
    void becomesWhatTheGuideShows() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("gilde.root"), "src/docs/operator.md"));
        Files.writeString(folder.resolve("mapping.properties"), block(guide, "properties"));
        Path list = Files.writeString(folder.resolve("list.csv"), block(guide, "csv"));
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        assertThat(Preview.print(list, Optional.empty(), 3, DropBench.LIMITS, out))
                .isFalse();
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(block(guide, "text").lines().toList());
    }
}
