package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.StoredStatement;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What became of each kind of Statement is written down in src/docs/senders.md; this holds it to that. */
@DisplayName("The table of senders in src/docs/senders.md")
class SendersTest {
    private static final Path ROOT = Path.of(System.getProperty("gilde.root"));
    private static final String AUTHORITY =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lrs.example.org\",\"name\":\"lms\"}}";
    /** As the product's list of Verbs has them, by the end of the IRI. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("registered", "planned"),
            Map.entry("enrolled_onto_learning_plan", "planned"),
            Map.entry("unregistered", "left"),
            Map.entry("leave", "left"),
            Map.entry("attended", "attended"),
            Map.entry("completed", "learned"),
            Map.entry("passed", "learned"),
            Map.entry("mastered", "learned"),
            Map.entry("satisfied", "learned"),
            Map.entry("failed", "private attempt"),
            Map.entry("progressed", "in progress"),
            Map.entry("experienced", "in progress"),
            Map.entry("viewed", "in progress"),
            Map.entry("waived", "granted"),
            Map.entry("abandoned", "stopped"),
            Map.entry("planned", "goal set"),
            Map.entry("achieved", "goal reached"),
            Map.entry("verified", "confirmed"),
            Map.entry("expired", "lapsed"),
            Map.entry("revoked", "removed"),
            Map.entry("earned", "own badge"));

    private static final PGSimpleDataSource DATABASE = database();

    private final StatementToLearningEvent minimiser =
            new StatementToLearningEvent(AllowedVerbs::usual, new ActivityTraits(Set.of()));

    private static PGSimpleDataSource database() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.createDatabase());
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        Flyway.configure()
                .dataSource(database)
                .schemas("xapi")
                .locations("classpath:db/xapi")
                .load()
                .migrate();
        return database;
    }

    /** Looks beside the checkout, and beside what that lies in. */
    private static Optional<Path> shared(String name) {
        return Stream.iterate(ROOT, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({"moodle-logstore.ndjson, Moodle", "openedx.ndjson, Open edX"})
    void saysWhatBecameOfRealStatements(String name, String sender) throws IOException {
        Optional<Path> file = shared(name);
        assumeTrue(file.isPresent(), "No real Statements beside this checkout");
        holds(sender, Files.readAllLines(file.get()));
    }

    @ParameterizedTest
    @CsvSource({"cmi5.ndjson, cmi5", "h5p.ndjson, H5P"})
    void saysWhatBecomesOfStatementsAsSpecified(String name, String sender) throws IOException {
        holds(
                sender,
                Files.readAllLines(
                        ROOT.resolve("camel-routes/src/test/resources/senders").resolve(name)));
    }

    private void holds(String sender, List<String> lines) throws IOException {
        Map<String, Integer> became = new TreeMap<>();
        Map<UUID, String> kinds = new TreeMap<>();
        try (PostgresStatementStore store = new PostgresStatementStore(DATABASE);
                PostgresStatementFeed feed = new PostgresStatementFeed(DATABASE)) {
            long before = feed.newest();
            for (String line : lines) {
                store(store, line, kinds, became);
            }
            List<StoredStatement> stored = feed.after(before, lines.size());
            assertThat(stored).hasSameSizeAs(kinds.keySet());
            stored.forEach(each -> became.merge(
                    kinds.getOrDefault(each.id(), "") + outcome(minimiser.convert(each)) + " |", 1, Integer::sum));
        }
        Files.write(ROOT.resolve("camel-routes/target/senders-" + sender + ".txt"), table(became));
        assertThat(documented(sender)).containsExactlyElementsOf(table(became));
    }

    private static void store(
            PostgresStatementStore store, String line, Map<UUID, String> kinds, Map<String, Integer> became)
            throws IOException {
        String kind = kind(Json.MAPPER.readTree(line));
        try {
            List<Statement> read =
                    new StatementReader().readAll(line.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
            store.add(Tenant.MAIN, AUTHORITY, read, List.of())
                    .toCompletableFuture()
                    .join();
            if (kinds.put(read.get(0).id(), kind) != null) {
                became.merge(kind + "known already |", 1, Integer::sum);
            }
        } catch (BrokenRuleException e) {
            became.merge(kind + "refused at the door: `" + e.path() + "` " + e.rule() + " |", 1, Integer::sum);
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(StatementConflictException.class);
            became.merge(kind + "refused at the door: another Statement has its id |", 1, Integer::sum);
        }
    }

    private static String kind(JsonNode statement) {
        String type = statement.at("/object/definition/type").asText("");
        return "| " + statement.at("/verb/id").asText() + " | " + (type.isEmpty() ? "none" : type) + " | ";
    }

    private static String outcome(Minimised minimised) {
        if (minimised instanceof Skipped skipped) {
            return "stays in the store: " + skipped.reason().name().toLowerCase(Locale.ROOT);
        }
        String verb = ((LearningEvent) minimised).json().path("verb").asText();
        String course = ((LearningEvent) minimised).json().has("course") ? ", with its course" : "";
        return "learning event: **" + MEANINGS.get(verb.substring(verb.lastIndexOf('/') + 1)) + "**" + course;
    }

    private static List<String> table(Map<String, Integer> became) {
        return became.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getValue() + " |")
                .toList();
    }

    private static List<String> documented(String sender) throws IOException {
        return Files.readAllLines(ROOT.resolve("src/docs/senders.md")).stream()
                .dropWhile(line -> !line.equals("## " + sender))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| http"))
                .toList();
    }
}
