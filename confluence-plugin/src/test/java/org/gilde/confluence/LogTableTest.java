package org.gilde.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of the log in the administrator's guide")
class LogTableTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path GUIDE = Path.of("../src/docs/administrator.md");
    private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");
    private static final Pattern WRITES = Pattern.compile("\\bLOG\\s*\\.(\\w+)\\(");

    /** Returns which levels each package writes. */
    private static Map<String, Set<String>> written() throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String logger = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
                WRITES.matcher(text(file)).results().forEach(found -> written.computeIfAbsent(
                                logger, key -> new TreeSet<>())
                        .add(found.group(1)));
            });
        }
        return written;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> documented = new TreeMap<>();
        text(GUIDE)
                .lines()
                .filter(line -> line.startsWith("| `org.gilde.confluence"))
                .forEach(line -> {
                    List<String> cells =
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                    Set<String> levels = new TreeSet<>();
                    for (int level = 0; level < LEVELS.size(); level++) {
                        if (!cells.get(level + 2).isEmpty()) {
                            levels.add(LEVELS.get(level));
                        }
                    }
                    documented.put(cells.get(1).replace("`", ""), levels);
                });
        return documented;
    }

    @Test
    void namesEveryLoggerAndTheLevelsThatItWrites() throws IOException {
        assertThat(documented()).isNotEmpty().isEqualTo(written());
    }

    /** Otherwise the name in the table would not be the logger's. */
    @Test
    void isOfLoggersThatAreNamedByTheirClass() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(LogTableTest::text)
                            .flatMap(text -> Pattern.compile("getLogger\\((?!\\w+\\.class\\))")
                                    .matcher(text)
                                    .results()))
                    .isEmpty();
        }
    }
}
