package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningBatchReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCS = Path.of(System.getProperty("gilde.root", ".."), "src/docs");
    private static final String GOOD = Events.told(
            "fatima",
            "passed",
            9,
            ",\"course\":{\"id\":\"https://c\",\"type\":\"https://t\"},\"registration\":\"" + Events.id("r")
                    + "\",\"result\":{\"completion\":true,\"success\":true,\"duration\":\"PT1H\","
                    + "\"score\":{\"raw\":9,\"min\":0,\"max\":10,\"scaled\":0.90}}");

    private final LearningBatchReader reader = new LearningBatchReader();

    private static JsonSchema schema() throws IOException {
        try (InputStream text = Files.newInputStream(DOCS.resolve("learning-events.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text);
        }
    }

    private static boolean isValid(String body) throws IOException {
        return schema().validate(JSON.readTree(body), context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true))
                .isEmpty();
    }

    @Test
    void whatTheSchemaAllowsIsRead() throws Exception {
        String body = Events.batch(GOOD, Events.voids("passed9"), Events.fatima("launched", 8));
        assertThat(isValid(body)).isTrue();
        assertThat(reader.read(body).entries())
                .allSatisfy(entry -> assertThat(entry.event()).isPresent());
    }

    @Test
    void categoriesAndExtensionsAreReadAsTheSchemaHasThem() throws Exception {
        String most = Collections.nCopies(20, "\"https://a\"").toString();
        String good = GOOD.replace(
                "\"name\":{",
                "\"categories\":" + most + ",\"extensions\":{\"https://s\":\"" + "x".repeat(200) + "\"},\"name\":{");
        assertThat(isValid(Events.batch(good))).isTrue();
        LearningEvent.Told told = (LearningEvent.Told)
                reader.read(Events.batch(good)).entries().get(0).event().orElseThrow();
        assertThat(told.activity().traits())
                .isEqualTo(new Traits(Set.of("https://a"), Map.of("https://s", "x".repeat(200))));
        String tooMany =
                good.replace(most, Collections.nCopies(21, "\"https://a\"").toString());
        String tooLong = good.replace("x".repeat(200), "x".repeat(201));
        for (String bad : List.of(tooMany, tooLong)) {
            assertThat(isValid(Events.batch(bad))).isFalse();
            assertThat(reader.read(Events.batch(bad)).entries().get(0).event()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0123-abcd\"", "\"0123abc\"", "\"01234 67\"", "7"})
    void nonceIsReadAsTheSchemaHasIt(String nonce) throws Exception {
        String body = Events.batch().replace("\"events\":[]", "\"events\":[],\"nonce\":" + nonce);
        if (isValid(body)) {
            assertThat(reader.read(body).nonce()).contains("0123-abcd");
        } else {
            assertThatExceptionOfType(UnreadableBatchException.class).isThrownBy(() -> reader.read(body));
        }
        assertThat(reader.read(Events.batch()).nonce()).isEmpty();
    }

    @Test
    void whatIsKeptReadsBackAsTheSame() throws Exception {
        LearningBatch.Entry entry = reader.read(Events.batch(GOOD)).entries().get(0);
        LearningEvent event = entry.event().orElseThrow();
        assertThat(reader.readKept(entry.json().get())).isEqualTo(event);
        Score score = ((LearningEvent.Told) event).score().orElseThrow();
        assertThat(score.scaled().orElseThrow().toString()).isEqualTo("0.90");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"verb\":\"http://adlnet.gov/expapi/verbs/passed\",| |event.verb is missing",
                "\"sequence\":1|\"sequence\":0|event.sequence is not a whole number from 1",
                "\"sequence\":1|\"sequence\":1.5|event.sequence is not a whole number from 1",
                "\"sequence\":1|\"sequence\":\"1\"|event.sequence is not a whole number from 1",
                "\"sequence\":1|\"sequence\":1,\"name\":\"x\"|event has a field that its schema does not name",
                "\"timestamp\":\"2026-11-20T09:00:00Z\"|\"timestamp\":\"yesterday\"|event.timestamp is not a date and time",
                "\"mbox\":\"mailto:fatima@sociaalhuis.example\"|\"mbox\":\"fatima\"|event.actor.mbox is not a mailto IRI",
                "\"mbox\":|\"openid\":\"x\",\"mbox\":|event.actor does not have exactly one identifier",
                "\"mbox\":|\"name\":|event.actor has a field that its schema does not name",
                "{\"mbox\":\"mailto:fatima@sociaalhuis.example\"}|{\"mbox_sha1sum\":\"abc\"}|event.actor.mbox_sha1sum is not a SHA-1 in hexadecimal digits",
                "{\"mbox\":\"mailto:fatima@sociaalhuis.example\"}|{\"account\":{\"name\":\"x\"}}|event.actor.account.homePage is missing",
                "{\"mbox\":\"mailto:fatima@sociaalhuis.example\"}|[]|event.actor is not an object",
                "\"actor\":{\"mbox\":\"mailto:fatima@sociaalhuis.example\"},| |event.actor is missing",
                "\"scaled\":0.90|\"scaled\":1.01|event.result.score.scaled is not between -1 and 1",
                "\"raw\":9|\"raw\":\"9\"|event.result.score.raw is not a number",
                "\"raw\":9|\"raw\":1e999999999|event.result.score.raw has more than 40 digits",
                "\"completion\":true|\"completion\":1|event.result.completion is neither true nor false",
                "\"completion\":true|\"completion\":true,\"response\":\"x\"|event.result has a field that its schema does not name",
                "\"en\":\"Motivational|\"en\":\"\\u0000|event.activity.name has a character that is none",
                "\"en\":\"Motivational|\"en\":\"\\ud800|event.activity.name has a character that is none",
                "\"en\":\"Motivational|\"\\u0000\":\"|event.activity.name has a character that is none",
                "\"name\":{|\"categories\":[\"x\"],\"name\":{|event.activity.categories has something else than an IRI of at most 450 characters",
                "\"name\":{|\"categories\":[\"https://a b\"],\"name\":{|event.activity.categories has something else than an IRI of at most 450 characters",
                "\"name\":{|\"categories\":\"https://a\",\"name\":{|event.activity.categories is no array of at most 20 IRIs",
                "\"name\":{|\"categories\":[7],\"name\":{|event.activity.categories is not a text",
                "\"name\":{|\"extensions\":[],\"name\":{|event.activity.extensions is no object of at most 10 texts",
                "\"name\":{|\"extensions\":{\"https://a\":7},\"name\":{|event.activity.extensions is not a text",
                "\"name\":{|\"extensions\":{\"a\":\"x\"},\"name\":{|event.activity.extensions has something else than an IRI of at most 450 characters",
                "{\"en\":\"Motivational interviewing\"}|\"x\"|event.activity.name is no object of at most 100 titles",
                "\"course\":{|\"voids\":\"b6a5cbd0-1111-4222-8333-444455556666\",\"course\":{|event.voids stands beside an actor or an activity",
            })
    void badEventIsRefusedInWordsThatRepeatNothing(String good, String bad, String why) throws Exception {
        assertThat(GOOD).contains(good);
        String event = GOOD.replace(good, bad == null ? "" : bad);
        LearningBatch.Entry entry = reader.read(Events.batch(event)).entries().get(0);
        assertThat(entry.event()).isEmpty();
        assertThat(entry.refusal()).contains(why);
        assertThat(entry.statementId()).isEqualTo(Events.id("passed9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "null", "{\"bridge\":{},\"events\":[]}", "{\"events\":[]}"})
    void bodyThatIsNoneIsUnreadableAsAWhole(String body) {
        assertThatExceptionOfType(UnreadableBatchException.class).isThrownBy(() -> reader.read(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"} {}", "} x", ",\"more\":1}", ",\"events\":[]}"})
    void bodyWithMoreThanOneValueOrFieldIsUnreadable(String end) {
        String body = Events.batch().replaceFirst("}$", "");
        assertThatExceptionOfType(UnreadableBatchException.class).isThrownBy(() -> reader.read(body + end));
    }

    @Test
    void moreThanFiveHundredEventsAreTooMany() throws Exception {
        List<String> most = Collections.nCopies(500, GOOD);
        assertThat(reader.read(Events.batch(String.join(",", most))).entries()).hasSize(500);
        String body = Events.batch(String.join(",", most), GOOD);
        assertThat(isValid(body)).isFalse();
        assertThatExceptionOfType(UnreadableBatchException.class)
                .isThrownBy(() -> reader.read(body))
                .matches(UnreadableBatchException::isTooLarge);
    }

    @Test
    void everyFieldOfTheSchemaIsKnownToTheReader() throws Exception {
        JsonNode event = JSON.readTree(
                        DOCS.resolve("learning-events.schema.json").toFile())
                .at("/$defs/event/properties");
        JsonNode sent = JSON.readTree(GOOD);
        for (var names = event.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            assertThat(name.equals("voids") || sent.has(name)).as(name).isTrue();
        }
    }
}
