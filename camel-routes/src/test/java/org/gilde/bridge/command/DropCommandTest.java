package org.gilde.bridge.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilde.bridge.settings.SettingsReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("drop preview")
class DropCommandTest {
    private static final String STATEMENT = "{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":"
            + "\"https://x.example/did\"},\"object\":{\"id\":\"https://x.example/a\"}}\n";
    private static final String MAPPING = "person.mail = Mail\ncourse.id = Course\ndate = Date\n";
    private static final String LIST = "Mail,Course,Date\na@example.org,https://x.example/a,2026-11-20\n";

    private final Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    DropCommandTest(@TempDir Path temporary) {
        folder = temporary;
    }

    private int run(Map<String, String> more, Object... arguments) {
        Map<String, String> values = new HashMap<>(more);
        values.put("gilde.lms.moodle.key", "moodle");
        values.put("gilde.lms.moodle.secret", "hush-hush-hush");
        return DropCommand.run(
                SettingsReader.read("", values),
                List.of(arguments).stream().map(String::valueOf).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void showsTheFirstStatementsAndStoresNothing() throws IOException {
        Path file = file("a.ndjson", STATEMENT + STATEMENT.replace("/a", "/b"));
        assertThat(run(Map.of(), "preview", file, "--first", "1")).isZero();
        assertThat(told())
                .contains("line 1 becomes", "\"id\" : \"")
                .doesNotContain("line 2")
                .endsWith("Would be taken: 2, refused: 0. Nothing was stored.\n");
        assertThat(file).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**.report.txt");
    }

    @Test
    void saysWhichLinesWouldBeRefused() throws IOException {
        assertThat(run(Map.of(), "preview", file("a.ndjson", STATEMENT + "{\n")))
                .isEqualTo(1);
        assertThat(told()).contains("line 2: is not JSON").contains("taken: 1, refused: 1");
        assertThat(run(Map.of(), "preview", file("b.json", ""))).isEqualTo(1);
    }

    @Test
    void takesTheMappingThatIsNamedOrSetOrBesideTheList() throws IOException {
        Path list = file("a.csv", LIST);
        Path mapping = file("m.properties", MAPPING);
        assertThat(run(Map.of(), "preview", list)).isEqualTo(2);
        assertThat(told()).contains("can not be read").contains("mapping.properties");
        assertThat(run(Map.of(), "preview", list, "--mapping", mapping)).isZero();
        assertThat(run(Map.of("gilde.drop.mapping", mapping.toString()), "preview", list))
                .isZero();
        file("mapping.properties", MAPPING);
        assertThat(run(Map.of(), "preview", list)).isZero();
        file("mapping.properties", "date = Date\n");
        assertThat(run(Map.of(), "preview", list)).isEqualTo(2);
        assertThat(told()).contains("The mapping can not be used:\n").contains("course.id is missing");
        file("a.csv", "Mail,Date\n");
        assertThat(run(Map.of(), "preview", list, "--mapping", mapping)).isEqualTo(1);
        assertThat(told()).contains("the whole file: the list has no column \"Course\"");
    }

    @Test
    void saysHowItIsUsed() {
        for (List<String> misused : List.of(
                List.<String>of(),
                List.of("preview"),
                List.of("show", "a.csv"),
                List.of("preview", "none.csv"),
                List.of("preview", "a.csv", "--first"),
                List.of("preview", "a.csv", "--first", "x"),
                List.of("preview", "a.csv", "--last", "1"))) {
            err.reset();
            assertThat(run(Map.of(), misused.toArray())).isEqualTo(2);
            assertThat(told()).contains("Usage: java -jar gilde-bridge.jar drop preview FILE");
        }
    }
}
