package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The drop folder")
class DropTest {
    private Path folder;
    private DropBench bench;

    @BeforeEach
    void open(@TempDir Path temporary) throws SQLException {
        folder = temporary;
        bench = new DropBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(Samples::statement).collect(Collectors.joining("\n")) + "\n";
    }

    private void awaitFile(String name) {
        await().atMost(Duration.ofSeconds(20)).until(() -> bench.has(name));
    }

    @Test
    void takesEveryFormAndMovesTheFilesAway() throws IOException {
        Drop drop = bench.start();
        bench.put("lines.ndjson", "\uFEFF" + lines(0, 3) + "\n");
        bench.put("array.json", "[" + Samples.statement(3) + ",\n " + Samples.statement(4) + "]");
        bench.put("one.json", Samples.statement(5).replace(",", ",\n  ").replaceFirst("\\{", "{\n"));
        bench.put("mapping.properties", Samples.MAPPING);
        bench.put("list.csv", Samples.HEADER + "a@example.org;MI;Gesprek;3/4/2026;14,5;Afgerond;ja\n");
        for (String name : List.of("lines.ndjson", "array.json", "one.json", "list.csv")) {
            awaitFile("done/" + name);
            assertThat(bench.read("done/" + name + ".report.txt")).contains("refused: 0");
        }
        assertThat(bench.stored()).isEqualTo(7);
        assertThat(bench.has("mapping.properties")).isTrue();
        assertThat(drop.obstacle()).isEmpty();
        assertThat(drop.newest(10)).hasSize(4).allSatisfy(file -> {
            assertThat(file.outcome()).isEqualTo("done");
            assertThat(file.ended()).isPresent();
        });
        assertThat(bench.registry
                        .counter("gilde.drop.lines", "outcome", "taken")
                        .count())
                .isEqualTo(7);
        assertThat(bench.registry.counter("gilde.drop.files", "outcome", "done").count())
                .isEqualTo(4);
    }

    @Test
    void storesTheLeastWhereItsCredentialMinimises() throws IOException {
        bench.minimiser = json -> json.contains("mailto:p1@") ? Optional.empty() : Optional.of(json);
        bench.sender = bench.sender.minimising(true);
        bench.start();
        bench.put("lines.ndjson", lines(0, 3));
        awaitFile("done/lines.ndjson");
        assertThat(bench.read("done/lines.ndjson.report.txt")).contains("refused: 0");
        assertThat(bench.stored()).isEqualTo(2);
    }

    @Test
    void tellsOfEachRefusedLineWhyAndTakesTheOthers() throws IOException {
        bench.start();
        String half = Samples.statement(1).substring(0, 60).replace("p1", Samples.MARK);
        String noVerb = Samples.statement(2).replace("\"verb\"", "\"verv\"").replace("p2", Samples.MARK);
        String mail = Samples.statement(3).replace("mailto:p3@", Samples.MARK);
        String two = Samples.statement(4) + "," + Samples.statement(5);
        String list = "[" + Samples.statement(6) + "]";
        String broken = "\u0000\u0001" + Samples.MARK;
        String long200 = Samples.statement(7).replace("p7", Samples.MARK.repeat(10_000));
        bench.put(
                "lines.ndjson",
                String.join("\n", Samples.statement(0), half, noVerb, mail, two, list, broken, long200) + "\n"
                        + lines(8, 10));
        awaitFile("done/lines.ndjson");
        String report = bench.read("done/lines.ndjson.report.txt");
        assertThat(report)
                .contains("line 2: is not JSON")
                .contains("line 3: $")
                .contains("line 4: $.actor")
                .contains("line 5: ")
                .contains("line 6: is not a JSON object")
                .contains("line 7: is not a JSON object")
                .contains("line 8: is longer than one request may be; raise gilde.http.max-body-size")
                .endsWith("taken: 3, refused: 7\n")
                .doesNotContain(Samples.MARK);
        assertThat(bench.stored()).isEqualTo(3);
    }

    @Test
    void putsAsideWhatCanNotBeReadAtAll() throws IOException {
        bench.put("mapping.properties", Samples.MAPPING);
        bench.start();
        bench.put("header.csv", "Mail;Code;Cursus\na@example.org;MI;" + Samples.MARK + "\n");
        bench.put("empty.json", "");
        bench.put("cut.json", "[" + Samples.statement(0).substring(0, 50));
        Files.write(folder.resolve("wide.csv"), Samples.HEADER.getBytes(StandardCharsets.UTF_16));
        for (String name : List.of("header.csv", "empty.json", "cut.json", "wide.csv")) {
            awaitFile("refused/" + name);
        }
        assertThat(bench.read("refused/header.csv.report.txt"))
                .contains("has no column \"Datum\" in its header")
                .doesNotContain(Samples.MARK);
        assertThat(bench.read("refused/empty.json.report.txt")).contains("the file is empty");
        assertThat(bench.read("refused/cut.json.report.txt")).contains("line 1: the file ends in the middle");
        assertThat(bench.read("refused/wide.csv.report.txt")).contains("UTF-16");
        assertThat(bench.stored()).isZero();
    }

    @Test
    void storesNothingTwiceWhateverTheNameOfTheFile() throws IOException {
        bench.start();
        bench.put("a.ndjson", lines(0, 3));
        awaitFile("done/a.ndjson");
        bench.put("a.ndjson", lines(0, 3) + Samples.statement(0) + "\n");
        awaitFile("done/a-2.ndjson");
        bench.put("b.json", "[" + Samples.statement(2) + "]");
        awaitFile("done/b.json");
        assertThat(bench.read("done/a-2.ndjson.report.txt")).isEqualTo("taken: 4, refused: 0\n");
        assertThat(bench.stored()).isEqualTo(3);
    }

    @Test
    void leavesListsUntilThereIsAMapping() throws IOException {
        Drop drop = bench.start();
        bench.put("list.csv", Samples.HEADER + "a@example.org;MI;Gesprek;3/4/2026;14,5;Afgerond;ja\n");
        bench.put("lines.ndjson", lines(0, 1));
        awaitFile("done/lines.ndjson");
        assertThat(bench.has("list.csv")).isTrue();
        assertThat(drop.obstacle()).get().asString().contains("lists wait for a mapping");
        bench.put("mapping.properties", "person.mail = Mail\n");
        assertThat(drop.obstacle()).get().asString().contains("course.id is missing");
        Files.delete(folder.resolve("mapping.properties"));
        bench.put("mapping.properties", Samples.MAPPING);
        awaitFile("done/list.csv");
        assertThat(drop.obstacle()).isEmpty();
    }

    @Test
    void doesNotReadWhatIsStillBeingWritten() throws IOException, InterruptedException {
        bench.settle = Duration.ofMillis(400);
        bench.start();
        try (OutputStream out = Files.newOutputStream(folder.resolve("slow.ndjson"))) {
            for (int i = 0; i < 15; i++) {
                out.write((Samples.statement(i) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                assertThat(bench.has("slow.ndjson")).isTrue();
                await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            }
        }
        awaitFile("done/slow.ndjson");
        assertThat(bench.read("done/slow.ndjson.report.txt")).isEqualTo("taken: 15, refused: 0\n");
    }

    @Test
    void sharesTheFilesAmongNodes() throws IOException {
        Drop one = bench.start();
        bench.start();
        for (int i = 0; i < 6; i++) {
            bench.put("f" + i + ".ndjson", lines(i * 10, i * 10 + 10));
        }
        for (int i = 0; i < 6; i++) {
            awaitFile("done/f" + i + ".ndjson");
        }
        await().until(() ->
                one.newest(100).stream().allMatch(file -> file.ended().isPresent()));
        assertThat(one.newest(100)).hasSize(6).extracting(Dropped::taken).containsOnly(10L);
        assertThat(one.newest(100).stream().map(Dropped::node).distinct()).hasSize(2);
        assertThat(bench.files("done")).hasSize(12);
        assertThat(bench.stored()).isEqualTo(60);
    }

    @Test
    void takesOverWhatANodeLeftInTheMiddle() throws IOException {
        bench.lease = Duration.ofSeconds(1);
        bench.put("left.ndjson", lines(0, 5));
        Files.createDirectories(folder.resolve(".work"));
        assertThat(bench.claims("dead").claim("left.ndjson")).isTrue();
        bench.drop().newest(1).forEach(file -> assertThat(file.outcome()).isEqualTo("reading"));
        bench.start();
        awaitFile("done/left.ndjson");
        assertThat(bench.stored()).isEqualTo(5);
        assertThat(bench.drop().newest(10)).hasSize(1).first().satisfies(file -> {
            assertThat(file.node()).isNotEqualTo("dead");
            assertThat(file.taken()).isEqualTo(5);
        });
    }

    @Test
    void beginsAgainWhenTheStoreWasAwayInTheMiddle() throws IOException {
        bench.wrapper = store -> new FailingStore(store, 30, 60);
        Drop drop = bench.start();
        bench.put("long.ndjson", lines(0, 100));
        awaitFile("done/long.ndjson");
        assertThat(bench.read("done/long.ndjson.report.txt")).isEqualTo("taken: 100, refused: 0\n");
        assertThat(bench.stored()).isEqualTo(100);
        assertThat(bench.registry.counter("gilde.drop.failures").count()).isPositive();
        assertThat(drop.obstacle()).isEmpty();
        assertThat(drop.newest(10)).hasSize(1);
    }

    @Test
    void saysWhyAFolderCanNotBeUsedAndGoesOnWhenItCan() throws IOException {
        Path inner = folder.resolve("in box");
        try (DropBench other = new DropBench(inner)) {
            Drop drop = other.start();
            assertThat(drop.obstacle()).get().asString().contains("the folder is missing");
            Path made = Files.createDirectory(folder.resolve("made elsewhere"));
            Files.createFile(made.resolve("done")); // before the drop can make a folder of that name
            Files.move(made, inner);
            other.put("a.ndjson", lines(0, 1));
            await().until(() -> drop.waiting() == 1);
            assertThat(drop.obstacle()).get().asString().contains("the folder can not be written");
            Files.delete(inner.resolve("done"));
            await().atMost(Duration.ofSeconds(20)).until(() -> other.has("done/a.ndjson"));
            assertThat(drop.obstacle()).isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void setsApartWhatIsRefusedWhereTheCredentialIsForgivenThat() throws IOException {
        bench.sender = DropBench.credential(Set.of(Scope.ALL), Set.of(Leniency.KEEP_VALID));
        bench.start();
        long before = bench.forgiveness().quarantine().count();
        bench.put("a.ndjson", Samples.statement(0).replace("\"verb\"", "\"verv\"") + "\n{\n" + lines(1, 2));
        awaitFile("done/a.ndjson");
        assertThat(bench.forgiveness().quarantine().count()).isEqualTo(before + 1);
        assertThat(bench.read("done/a.ndjson.report.txt")).contains("it waits in quarantine");
    }

    @Test
    void leavesFilesWhileNoCredentialMayWrite() throws IOException {
        bench.sender = DropBench.credential(Set.of(Scope.STATEMENTS_READ), Set.of());
        Drop drop = bench.start();
        bench.put("a.ndjson", lines(0, 1));
        await().until(() -> drop.waiting() == 1);
        assertThat(drop.obstacle()).get().asString().contains("gilde.drop.credential");
        assertThat(bench.has("a.ndjson")).isTrue();
        bench.sender = DropBench.credential(Set.of(Scope.ALL), Set.of());
        awaitFile("done/a.ndjson");
    }

    @Test
    void readsEachStatementByTheVersionThatItNames() throws IOException {
        bench.start();
        String context = ",\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":"
                + "\"mailto:a@example.org\"},\"relevantTypes\":[\"https://x.example/type\"]}]}}";
        String plain = Samples.statement(0).replaceFirst("}$", context);
        bench.put("a.ndjson", plain + "\n" + plain.replaceFirst("^\\{", "{\"version\":\"2.0.0\",") + "\n");
        awaitFile("done/a.ndjson");
        assertThat(bench.read("done/a.ndjson.report.txt"))
                .contains("line 1: $.context")
                .contains("taken: 1, refused: 1");
    }

    @Test
    void refusesAnotherStatementUnderTheSameId() throws IOException {
        bench.start();
        String id = "{\"id\":\"5f9b2a1e-0000-4000-8000-000000000001\",";
        bench.put(
                "a.ndjson",
                Samples.statement(0).replaceFirst("\\{", id) + "\n"
                        + Samples.statement(1).replaceFirst("\\{", id) + "\n");
        awaitFile("done/a.ndjson");
        assertThat(bench.read("done/a.ndjson.report.txt"))
                .contains("another Statement has its id already; give it an id of its own, or none");
    }
}
