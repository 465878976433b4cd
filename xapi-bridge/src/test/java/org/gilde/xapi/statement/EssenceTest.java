package org.gilde.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gilde.xapi.XapiVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When two Statements are the same (Part Two 2.3.1)")
class EssenceTest {
    private static final String ONE =
            """
            {"actor":{"objectType":"Group","member":[{"mbox":"mailto:a@b"},{"mbox":"mailto:c@d"}]},"verb":{"id":"a:b","display":{"en":"x"}},
             "object":{"objectType":"Activity","id":"a:b","definition":{"name":{"en":"x"}}},"timestamp":"2026-11-21T14:00:00Z",
             "result":{"score":{"raw":1.0},"duration":"PT1M"},"context":{"registration":"6f1b8a1e-0000-4000-8000-0123456789ab",
             "language":"nl-BE","contextAgents":[{"objectType":"contextAgent","agent":{"account":{"homePage":"a:b","name":"Els"}}}],
             "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[{"openid":"a:1"},{"openid":"a:2"}]}}],
             "contextActivities":{"parent":[{"id":"a:c"}]}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"actor\"|{\"id\":\"6f1b8a1e-0000-4000-8000-0123456789ab\",\"stored\":\"2026-11-21T14:00:00Z\",\"version\":\"1.0.0\",\"actor\"",
                "{\"mbox\":\"mailto:a@b\"},{\"mbox\":\"mailto:c@d\"}|{\"mbox\":\"mailto:c@d\"},{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b\"}",
                ",\"display\":{\"en\":\"x\"}|,\"display\":{\"en\":\"y\"}",
                "\"definition\":{\"name\":{\"en\":\"x\"}}|\"definition\":{}",
                "\"objectType\":\"Activity\",\"id\"|\"id\"",
                "14:00:00Z|16:00:00.000+02:00",
                "\"timestamp\":\"2026-11-21T14:00:00Z\",|",
                "\"raw\":1.0|\"raw\":1",
                "6f1b8a1e|6F1B8A1E",
                "\"raw\":1.0|\"raw\":1e0",
                "\"raw\":1.0|\"raw\":10e-1",
                "mailto:a@b|mailto:a@B",
                "nl-BE|nl-be",
                "{\"openid\":\"a:1\"},{\"openid\":\"a:2\"}|{\"openid\":\"a:2\"},{\"openid\":\"a:1\"}",
                "\"agent\":{|\"agent\":{\"objectType\":\"Agent\",",
                "\"verb\"|\"attachments\":[],\"verb\"",
                "[{\"id\":\"a:c\"}]|{\"id\":\"a:c\",\"definition\":{}}"
            })
    void disregardsWhatAnLrsMayChange(String part, String other) {
        assertThat(Essence.isSame(ONE, ONE.replace(part, other == null ? "" : other)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "mailto:a@b|mailto:b@b",
                "\"id\":\"a:b\",\"display\"|\"id\":\"a:d\",\"display\"",
                "14:00:00Z|15:00:00Z",
                "1.0}|1.1}",
                "PT1M|PT60S",
                "Els|els",
                "mailto:a@b|mailto:A@b",
                "a:1|a:3",
                "\"raw\":1.0|\"raw\":\"1.0\"",
                "6f1b8a1e|6f1b8a1f",
                "a:c|a:d",
                "{\"mbox\":\"mailto:a@b\"},|"
            })
    void countsTheRest(String part, String other) {
        assertThat(Essence.isSame(ONE, ONE.replace(part, other == null ? "" : other)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PT1.12S, PT1.1299S, true",
        "PT1.12S, PT1.120S, true",
        "PT1.001S, PT1S, true",
        "P1DT2H3M0.1267S, 'P1DT2H3M0,12S', true",
        "PT1.1S, PT1.10S, true",
        "PT1.12S, PT1.13S, false",
        "PT1.1S, PT1.01S, false",
        "PT1S, PT01S, false",
        "PT0.5H, PT0.50H, false"
    })
    void countsDurationsToHundredthsOfASecond(String one, String other, boolean isSame) {
        assertThat(Essence.isSame(ONE.replace("PT1M", one), ONE.replace("PT1M", other)))
                .isEqualTo(isSame);
    }

    @Test
    void leavesTimestampsOutInTwo() {
        String later = ONE.replace("14:00:00Z", "15:00:00Z");
        assertThat(Essence.isSame(ONE, later, XapiVersion.V2_0_0)).isTrue();
        assertThat(Essence.isSame(ONE, later, XapiVersion.V1_0_3)).isFalse();
        assertThat(Essence.isSame(ONE, later.replace("a:c", "a:d"), XapiVersion.V2_0_0))
                .isFalse();
    }

    /** The same data with its properties and spaces elsewhere is the same, with one text changed it is another. */
    @RepeatedTest(50)
    void doesNotMindTheOrderOfProperties(RepetitionInfo repetition) throws JsonProcessingException {
        Random random = new Random(repetition.getCurrentRepetition());
        JsonNode tree = new ObjectMapper().readTree(ONE);
        String shuffled = shuffled(tree, random).toPrettyString();
        assertThat(Essence.isSame(ONE, shuffled)).isTrue();
        assertThat(Essence.isSame(shuffled, ONE)).isTrue();
        assertThat(Essence.isSame(ONE, shuffled.replace("a:c", "a:c" + random.nextInt(9))))
                .isFalse();
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode shuffled = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> shuffled.set(name, shuffled(object.get(name), random)));
            return shuffled;
        }
        if (node.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> elements.add(shuffled(element, random)));
            return elements;
        }
        return node;
    }
}
