package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.junit.jupiter.api.Test;

/** Statements of real senders, where they are at hand beside the project. */
class RealSendersTest {
    private final StatementReader reader = new StatementReader();

    @Test
    void allOfMoodlePass() throws IOException {
        List<String> lines = lines("moodle-logstore.ndjson");
        assertThat(refusals(lines)).isEmpty();
        assertThat(lines).hasSize(95);
    }

    @Test
    void thoseOfOpenEdxThatBreakARuleAreRefusedWithTheReason() throws IOException {
        List<String> lines = lines("openedx.ndjson");
        Map<String, Integer> reasons = new TreeMap<>();
        refusals(lines)
                .values()
                .forEach(refusal -> reasons.merge(refusal.path() + ": " + refusal.rule(), 1, Integer::sum));
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "$.context.contextActivities.grouping[0].id: must be an absolute IRI, with a scheme", 3,
                        "$.object.objectType: must be Activity, Agent, Group, StatementRef or SubStatement", 2,
                        "$.context.contextActivities.parent[0].objectType: must be \"Activity\" for an Activity", 7));
    }

    private Map<Integer, BrokenRuleException> refusals(List<String> lines) {
        Map<Integer, BrokenRuleException> refusals = new LinkedHashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            try {
                reader.readAll(lines.get(index).getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
            } catch (BrokenRuleException e) {
                refusals.put(index, e);
            }
        }
        return refusals;
    }

    private static List<String> lines(String name) throws IOException {
        Path file = Path.of(System.getProperty("gilde.root", ".."))
                .resolve("../shared/data")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "no real Statements at hand: " + file);
        return Files.readAllLines(file);
    }
}
