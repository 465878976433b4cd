package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the door keeps where a credential minimises")
class DoorMinimiserTest {
    private static final int MIXTURES = 1000;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final List<String> PARTS = List.of("actor", "object", "result", "context");

    /** Chosen among what the real senders have, each in another place. */
    private static final ActivityTraits TRAITS = new ActivityTraits(Set.of(
            "https://xapi.edlm/profiles/edlm-lms/v1/concepts/activity-extensions/badge-type",
            "https://w3id.org/xapi/acrossx/extensions/type",
            "https://w3id.org/xapi/openedx/extension/transformer-version",
            "http://h5p.org/x-api/h5p-local-content-id",
            "https://w3id.org/xapi/cmi5/context/extensions/sessionid"));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StatementToLearningEvent events = new StatementToLearningEvent(AllowedVerbs::usual, TRAITS);
    private final DoorMinimiser door =
            new DoorMinimiser(new CountingVerbs(Set.of(), HeardVerbs.none(), Clock.systemUTC()), TRAITS, meters);

    /** Returns what is at hand: samples of cmi5 and H5P always, real ones of Moodle and Open edX beside the checkout. */
    private static List<String> samples() throws IOException {
        Path senders = Path.of(System.getProperty("gilde.root"), "camel-routes/src/test/resources/senders");
        List<Path> files = Stream.concat(
                        Stream.of(senders.resolve("cmi5.ndjson"), senders.resolve("h5p.ndjson")),
                        Stream.of("moodle-logstore.ndjson", "openedx.ndjson")
                                .map(RealStatementsTest::find)
                                .flatMap(Optional::stream))
                .toList();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private String event(String json) {
        StoredStatement stored = new StoredStatement(7, Tenant.MAIN, new UUID(7, 7), NOW, NOW, json);
        if (events.convert(stored) instanceof LearningEvent event) {
            return new String(
                    new IntakeMessage(new BridgeStatus("v", 7, 7, 0), List.of(event)).toJson(), StandardCharsets.UTF_8);
        }
        return "none";
    }

    private static boolean keepsTheRules(String json) {
        try {
            new StatementReader().readAll(json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3);
            return true;
        } catch (LrsException e) {
            return false;
        }
    }

    /** Returns whether an event comes of it. */
    private boolean check(String json) throws IOException {
        JsonNode statement = Json.MAPPER.readTree(json);
        Optional<String> kept = door.minimise(json);
        String event = event(json);
        if (kept.isEmpty()) {
            assertThat(event).isEqualTo("none");
            return false;
        }
        String least = kept.get();
        assertThat(event(least)).as(json).isEqualTo(event);
        assertThat(door.minimise(least)).as(json).contains(least);
        assertThat(keepsTheRules(least)).as(least).isTrue();
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(least);
        assertThat(tree.path("id")).isEqualTo(statement.path("id"));
        String said = tree.without(Set.of("id", "version", "timestamp")).toString();
        assertThat(RealStatementsTest.forbidden(statement)).as(json).noneMatch(text -> isLeft(text, event, said));
        return !event.equals("none");
    }

    /** What the event has is let through by the list. */
    private static boolean isLeft(String text, String event, String least) {
        return least.contains(text) && !event.contains(text);
    }

    @Test
    void givesTheSameLearningEventForAllThatRealSendersSend() throws IOException {
        int withEvent = 0;
        for (String json : samples()) {
            if (keepsTheRules(json)) {
                withEvent += check(json) ? 1 : 0;
            }
        }
        assertThat(withEvent).isGreaterThan(5);
    }

    @Test
    void givesTheSameLearningEventForAnyMixtureOfThem() throws IOException {
        List<String> samples = samples();
        Random random = new Random(7);
        int withEvent = 0;
        for (int i = 0; i < MIXTURES; i++) {
            ObjectNode mixed = (ObjectNode) Json.MAPPER.readTree(samples.get(random.nextInt(samples.size())));
            for (String part : PARTS) {
                JsonNode other = Json.MAPPER.readTree(samples.get(random.nextInt(samples.size())));
                if (other.has(part)) {
                    mixed.set(part, other.get(part));
                }
            }
            String json = Json.MAPPER.writeValueAsString(mixed);
            if (keepsTheRules(json)) {
                withEvent += check(json) ? 1 : 0;
            }
        }
        assertThat(withEvent).isGreaterThan(MIXTURES / 20);
    }

    private static String statement(String verb, String actor, String object) {
        return "{\"actor\":" + actor + ",\"verb\":{\"id\":\"" + verb + "\"},\"object\":" + object
                + ",\"context\":{\"instructor\":{\"name\":\"Ada\",\"mbox\":\"mailto:ada@b.example\"}}}";
    }

    private double leftOut(String reason) {
        return meters.get("gilde.door.left.out").tag("reason", reason).counter().count();
    }

    @Test
    void leavesOutWhatNoEventComesOfAndCountsIt() {
        String jan = "{\"mbox\":\"mailto:jan@b.example\",\"name\":\"Jan\"}";
        String activity = "{\"id\":\"https://a.example/a\"}";
        String subStatement =
                statement(Statements.COMPLETED, jan, activity).replaceFirst("\\{", "{\"objectType\":\"SubStatement\",");
        assertThat(door.minimise(statement(Statements.LAUNCHED, jan, activity))).isEmpty();
        assertThat(door.minimise(statement(Statements.COMPLETED, jan, subStatement)))
                .isEmpty();
        assertThat(door.minimise(
                        statement(Statements.COMPLETED, "{\"objectType\":\"Group\",\"member\":[]}", subStatement)))
                .isEmpty();
        assertThat(leftOut("verb")).isEqualTo(1);
        assertThat(leftOut("object")).isEqualTo(1);
        assertThat(leftOut("actor")).isEqualTo(1);
    }

    @Test
    @DisplayName("keeps whom a roster tells of, wherever they stand")
    void keepsWhomARosterTellsOf() {
        String jan = "{\"objectType\":\"Agent\",\"mbox\":\"mailto:jan@b.example\",\"name\":\"Jan\"}";
        String run = "{\"id\":\"https://a.example/run\",\"definition\":{\"description\":{\"en\":\"Text\"}}}";
        String registered = "http://adlnet.gov/expapi/verbs/registered";
        String team = "\"team\":{\"objectType\":\"Group\",\"name\":\"Team\",\"member\":[" + jan + "]},\"instructor\"";
        String ofTeam = statement(registered, jan, run).replace("\"instructor\"", team);
        assertThat(door.minimise(ofTeam).orElseThrow())
                .contains("\"team\":{\"objectType\":\"Group\",\"member\":[{\"objectType\":\"Agent\",\"mbox\"")
                .doesNotContain("Team", "Jan", "Ada", "Text")
                .matches(DoorMinimiserTest::keepsTheRules);
        String around = "\"contextActivities\":{\"parent\":[" + run + "],\"other\":[" + run + "]},\"instructor\"";
        String ofObject = statement(registered, jan, jan).replace("\"instructor\"", around);
        assertThat(door.minimise(ofObject).orElseThrow())
                .contains("\"contextActivities\":{\"parent\":[{\"id\":\"https://a.example/run\"}]}")
                .doesNotContain("Team", "Jan", "Ada", "Text")
                .matches(DoorMinimiserTest::keepsTheRules);
        assertThat(door.minimise(ofObject.replace(registered, Statements.COMPLETED)))
                .isEmpty();
        assertThat(door.minimise(ofTeam.replace(registered, Statements.COMPLETED))
                        .orElseThrow())
                .doesNotContain("team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objectType\":\"Group\",\"name\":\"Team\",\"member\":[%s]}",
                "{\"objectType\":\"Group\",\"name\":\"Team\",\"account\":{\"homePage\":\"https://a.example\",\"name\":\"7\"},\"member\":[%s]}"
            })
    @DisplayName("keeps who is in a Group, for cohorts, by one identifier each")
    void keepsWhoIsInAGroup(String group) {
        String jan = "{\"mbox\":\"mailto:jan@b.example\",\"name\":\"Jan\"}";
        String registered = statement(
                "http://adlnet.gov/expapi/verbs/registered", group.formatted(jan), "{\"id\":\"https://a.example/a\"}");
        String least = door.minimise(registered).orElseThrow();
        assertThat(least)
                .contains("\"member\":[{\"mbox\":\"mailto:jan@b.example\"}]")
                .doesNotContain("Team", "Jan", "Ada", "ada@");
        assertThat(keepsTheRules(least)).isTrue();
    }
}
