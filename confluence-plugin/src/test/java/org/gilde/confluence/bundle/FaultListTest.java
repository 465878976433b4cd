package org.gilde.confluence.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/faults.md} names tests that are there. */
class FaultListTest {
    private static final Path ROOT = Path.of(System.getProperty("gilde.root"));
    private static final Pattern ROW = Pattern.compile("^\\| .+ \\| .+ \\| `(\\w+)#(\\w+)` \\|$", Pattern.MULTILINE);
    private static final int LEAST = 20;

    @Test
    void everyFaultNamesATestThatIsThere() throws IOException {
        String list = Files.readString(ROOT.resolve("src/docs/faults.md"));
        List<MatchResult> rows = ROW.matcher(list).results().toList();
        assertThat(rows).hasSizeGreaterThan(LEAST);
        assertThat(list.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| fault ")))
                .as("every row ends with `Class#method`")
                .hasSameSizeAs(rows);
        Map<String, String> tests = tests();
        assertThat(rows).allSatisfy(row -> assertThat(tests)
                .hasEntrySatisfying(row.group(1), text -> assertThat(text).contains(" " + row.group(2) + "(")));
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            List<Path> files = tree.filter(file -> file.toString().contains("/src/test/java/")
                            && file.getFileName().toString().endsWith("Test.java"))
                    .toList();
            return files.stream()
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FaultListTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
