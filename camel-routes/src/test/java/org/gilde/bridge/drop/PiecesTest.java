package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("JSON in files")
class PiecesTest {
    private static final int LONGEST = 40;

    private final Path folder;

    PiecesTest(@TempDir Path temporary) {
        folder = temporary;
    }

    /** Returns the line and the text of each piece, or the reason. */
    private List<String> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<String> all = new ArrayList<>();
        try (Pieces pieces = DropFile.open(file, Optional.empty(), LONGEST)) {
            for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
                Piece piece = next.get();
                all.add(piece.line() + " "
                        + piece.refusal()
                                .map(Refusal::reason)
                                .orElseGet(() -> new String(piece.statement(), StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    @Test
    void comesLineByLine() throws IOException {
        assertThat(read("a.ndjson", "\uFEFF{1\r\n\n{2}\n" + "x".repeat(41) + "\n" + "y".repeat(40)))
                .containsExactly("1 {1", "3 {2}", "4 is longer than one request may be", "5 " + "y".repeat(40));
        assertThat(read("a.json", "{\"a\":1}\n{\"b\n{\"c\":1}"))
                .containsExactly("1 {\"a\":1}", "2 {\"b", "3 {\"c\":1}");
        assertThat(read("a.jsonl", "")).isEmpty();
    }

    @Test
    void comesAsAnArrayOverAnyLines() throws IOException {
        assertThat(read(
                        "a.json",
                        "\uFEFF [ {\"a\":[\"}\",\"\\\"]\"]} ,\n\n {\"b\":\n{}}, 7, {\"c\":\"" + "x".repeat(50)
                                + "\"},\n{\"d\":1}]"))
                .containsExactly(
                        "1 {\"a\":[\"}\",\"\\\"]\"]}",
                        "3 {\"b\":\n{}}",
                        "4 is not a JSON object",
                        "4 is longer than one request may be",
                        "5 {\"d\":1}");
        assertThat(read("b.json", "[{\"a\":1},{\"b\":"))
                .containsExactly("1 {\"a\":1}", "1 the file ends in the middle of it");
        assertThat(read("c.json", "{\n\"a\":1\n}\n{\n\"b\":1\n}\n"))
                .containsExactly("1 {\n\"a\":1\n}", "4 {\n\"b\":1\n}");
        assertThat(read("d.json", "[]")).isEmpty();
    }

    @Test
    void hasIdsThatStayTheSame() {
        byte[] text = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(StatementIds.of(text))
                .hasToString("b2eef65e-08b6-5215-9c50-fe9f68678056")
                .satisfies(id -> {
                    assertThat(id.version()).isEqualTo(5);
                    assertThat(id.variant()).isEqualTo(2);
                });
        assertThat(StatementIds.of(" {\"a\":1}\t".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(StatementIds.of(text));
        assertThat(StatementIds.of("{\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(StatementIds.of(text));
    }
}
