package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.Confirmation;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real Statements, stored one by one and read back, where they are at hand beside the project. Two of Open edX repeat one
 * that is equal, four take an id that is another one's.
 */
class RealStatementsTest {
    @Test
    void areAllOfThoseAtHand() throws IOException {
        Path folder = Path.of(System.getProperty("gilde.root", "..")).resolve("../shared/data");
        assumeTrue(Files.exists(folder), () -> "no real Statements at hand: " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".md")))
                    .containsExactlyInAnyOrder("moodle-logstore.ndjson", "openedx.ndjson");
        }
    }

    @ParameterizedTest
    @CsvSource({"moodle-logstore.ndjson,95,0,0", "openedx.ndjson,28,12,4"})
    void areStoredWithTheirTextOrRefused(String name, int stored, int invalid, int conflicts) throws IOException {
        Path file = Path.of(System.getProperty("gilde.root", ".."))
                .resolve("../shared/data")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "no real Statements at hand: " + file);
        StatementReader reader = new StatementReader();
        Map<Reason, Integer> refused = new TreeMap<>();
        List<String> accepted = new ArrayList<>();
        try (HikariDataSource database = TestDatabase.fresh();
                PostgresStatementStore store = new PostgresStatementStore(database);
                PostgresStatementFeed feed = new PostgresStatementFeed(database)) {
            for (String line : Files.readAllLines(file)) {
                try {
                    List<Statement> statements =
                            reader.readAll(line.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
                    Confirmation.await(store.add(Tenant.MAIN, Samples.AUTHORITY, statements, List.of()));
                    accepted.add(line);
                } catch (LrsException e) {
                    refused.merge(e.reason(), 1, Integer::sum);
                }
            }
            assertThat(feed.after(0, 1000))
                    .hasSize(stored)
                    .extracting(StoredStatement::json)
                    .isSubsetOf(accepted);
        }
        assertThat(refused.getOrDefault(Reason.INVALID, 0)).isEqualTo(invalid);
        assertThat(refused.getOrDefault(Reason.CONFLICT, 0)).isEqualTo(conflicts);
    }
}
