package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real senders send, through the minimiser: bytes of it that must not leave the store do not. */
class RealStatementsTest {
    private static final Set<String> KEPT =
            Set.of("id", "type", "verb", "homePage", "registration", "duration", "mbox", "mbox_sha1sum", "openid");

    /** Looks beside the checkout, and beside what that lies in. */
    static Optional<Path> find(String name) {
        return Stream.iterate(Path.of(System.getProperty("gilde.root")), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({"moodle-logstore.ndjson, 95", "openedx.ndjson, 46"})
    void leaksNothingOfRealStatements(String name, int count) throws IOException {
        Optional<Path> file = find(name);
        assumeTrue(file.isPresent(), "No real Statements beside this checkout");
        List<String> lines = Files.readAllLines(file.get());
        assertThat(lines).hasSize(count);
        int events = 0;
        for (String line : lines) {
            events += check(line, events + 1);
        }
        assertThat(events).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "moodle-logstore.ndjson, https://xapi.edlm/profiles/edlm-lms/v1/concepts/activity-extensions/badge-type, Course,"
                + " http://www.example.org",
        "openedx.ndjson, https://w3id.org/xapi/acrossx/extensions/type, audit,"
    })
    void bringsCategoriesAndTheExtensionThatIsOnTheList(String name, String key, String value, String category)
            throws IOException {
        Optional<Path> file = find(name);
        assumeTrue(file.isPresent(), "No real Statements beside this checkout");
        StatementToLearningEvent minimiser =
                new StatementToLearningEvent(AllowedVerbs::usual, new ActivityTraits(Set.of(key)));
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        List<JsonNode> activities = new ArrayList<>();
        for (String line : Files.readAllLines(file.get())) {
            if (minimiser.convert(new StoredStatement(1, Tenant.MAIN, new UUID(7, 1), now, now, line))
                    instanceof LearningEvent event) {
                activities.add(event.json().path("activity"));
            }
        }
        assertThat(activities)
                .anyMatch(activity ->
                        activity.path("extensions").path(key).asText().equals(value));
        assertThat(activities).allMatch(activity -> activity.path("extensions").size() <= 1);
        assertThat(activities)
                .allMatch(activity -> category == null
                        || activity.path("categories").path(0).asText().equals(category));
    }

    private static int check(String line, long sequence) throws IOException {
        ActivityTraits traits = new ActivityTraits(Set.of());
        Instant now = Instant.parse("2026-11-21T10:00:00Z");
        Minimised minimised = new StatementToLearningEvent(AllowedVerbs::usual, traits)
                .convert(new StoredStatement(sequence, Tenant.MAIN, new UUID(7, sequence), now, now, line));
        if (minimised instanceof LearningEvent event) {
            byte[] bytes = new IntakeMessage(new BridgeStatus("v", sequence, 0, 0), List.of(event)).toJson();
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(Schemas.faults("learning-events.schema.json", text)).isEmpty();
            assertThat(forbidden(Json.MAPPER.readTree(line))).noneMatch(text::contains);
            return 1;
        }
        return 0;
    }

    /** Returns each piece of text that the Statement holds where nothing may be taken from, and nowhere else. */
    static Set<String> forbidden(JsonNode statement) {
        Set<String> found = new TreeSet<>();
        List<JsonNode> closed = new ArrayList<>();
        closed.add(statement.path("actor").path("name"));
        closed.add(statement.path("result").path("response"));
        closed.addAll(statement.findValues("extensions"));
        closed.addAll(statement.findValues("description"));
        closed.addAll(statement.findValues("instructor"));
        closed.addAll(statement.findValues("team"));
        closed.addAll(statement.findValues("display"));
        closed.addAll(statement.findValues("correctResponsesPattern"));
        closed.forEach(node -> collect(node, found));
        Set<String> open = new TreeSet<>();
        KEPT.forEach(field -> statement.findValues(field).forEach(node -> collect(node, open)));
        statement.findValues("account").forEach(node -> collect(node, open));
        statement.findValues("definition").forEach(node -> collect(node.path("name"), open));
        found.removeIf(text -> text.length() < 3 || open.stream().anyMatch(kept -> kept.contains(text)));
        return found;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.fieldNames().forEachRemaining(name -> {
            if (name.contains(":")) {
                texts.add(name);
            }
        });
        node.forEach(child -> collect(child, texts));
    }
}
