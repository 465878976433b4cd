package org.gilde.confluence.takealong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Set;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.takealong.RawStatements.Outcome;
import org.gilde.confluence.takealong.StatementShelf.Shown;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The raw Statements, as the bridge received them")
class RawStatementsTest {
    private static final PersonKey FATIMA = Bridge.person("fatima");
    private static final String ODD =
            "{ \"actor\" : {\"mbox\":\"mailto:fatima@sociaalhuis.example\"},\n\t\"a\\u00e9\":1.50E+2 ,\"b\":[] }";

    private final Estate estate = new Estate();
    private final Luggage luggage = new Luggage(estate, () -> Words.in("en"));
    private final StoredStatements store = luggage.store;

    private String taken() {
        return luggage.take("fatima", Form.JSON, Choice.ALL);
    }

    private static String fetched(String taken) throws IOException {
        JsonNode json = new ObjectMapper().readTree(taken);
        assertThat(json.path("complete").asBoolean()).isTrue();
        return json.at("/statementsFetched/outcome").asText();
    }

    @Test
    void standInTheFileCharacterForCharacter() throws IOException {
        store.tell();
        store.receive("fatima", "one", ODD);
        store.receive("jan", "hidden", "{\"of\":\"jan\"}");
        for (int more = 0; more < 5; more++) {
            store.receive("fatima", "more" + more, "{\"n\":" + more + "}");
        }
        String taken = taken();
        assertThat(taken).contains("\"statement\":" + ODD + "}").doesNotContain("hidden");
        assertThat(fetched(taken)).isEqualTo("complete");
        assertThat(new ObjectMapper().readTree(taken).path("statements")).hasSize(6);
        assertThat(store.asked()).extracting(BridgeQuestion::path).containsOnly("/operator/people/statements");
    }

    @ParameterizedTest
    @CsvSource({"401,refused", "403,refused", "404,unknown", "405,unknown", "500,away", "503,away", "0,away", "200,away"
    })
    void whatStandsInTheWayIsSaidAndTheRestIsThere(int status, String outcome) throws IOException {
        store.tell();
        estate.add(FATIMA, "A book", "");
        store.receive("fatima", "one", ODD);
        store.receive("fatima", "two", ODD);
        store.receive("fatima", "three", ODD);
        store.answers(
                1,
                status == 0
                        ? BridgeAnswer.kept(Obstacle.NOBODY)
                        : BridgeAnswer.said(status, MissingNode.getInstance()));
        String taken = taken();
        assertThat(fetched(taken)).isEqualTo(outcome);
        assertThat(taken).contains("A book", "\"id\":\"two\"", "The raw Statements could not be fetched: ");
    }

    @Test
    void aBridgeThatIsNotConnectedIsSaidAndNotAsked() throws IOException {
        String taken = taken();
        assertThat(fetched(taken)).isEqualTo("untold");
        assertThat(taken).contains("The raw Statements could not be fetched: no administrator told");
        store.tell();
        assertThat(fetched(luggage.take("stranger", Form.JSON, Choice.ALL))).isEqualTo("nobody");
        assertThat(store.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}{}", "{} x", "1"})
    void whatIsNoJsonBreaksNoFile(String text) throws IOException {
        store.tell();
        store.receive("fatima", "one", text);
        assertThat(fetched(taken())).isEqualTo("away");
    }

    @Test
    void anAnswerThatLeadsNowhereEnds() throws IOException {
        store.tell();
        store.answers(
                0,
                BridgeAnswer.said(
                        200,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("next", -1)
                                .set("statements", JsonNodeFactory.instance.arrayNode())));
        assertThat(fetched(taken())).isEqualTo("complete");
        assertThat(store.asked()).hasSize(1);
    }

    @Test
    void ofChosenItemsAreOnlyThoseBehindThem() throws IOException {
        store.tell();
        estate.bridge.takes(Events.fatima("completed", 9));
        long item = estate.bridge.itemsOf("fatima").get(0).id();
        long own = estate.add(FATIMA, "A book", "");
        store.receive("fatima", Events.id("completed9"), ODD);
        store.receive("fatima", "other", ODD);
        assertThat(luggage.take("fatima", Form.JSON, Choice.of(Set.of(item))))
                .contains("\"id\":\"" + Events.id("completed9") + "\"")
                .doesNotContain("\"id\":\"other\"");
        assertThat(fetched(luggage.take("fatima", Form.JSON, Choice.of(Set.of(own)))))
                .isEqualTo("complete");
        assertThat(luggage.take("fatima", Form.CSV, Choice.ALL)).isNotEmpty();
    }

    @Test
    void areSetOutOverLinesForTheOwnerOfTheItemAlone() {
        store.tell();
        estate.bridge.takes(Events.fatima("completed", 9));
        long item = estate.bridge.itemsOf("fatima").get(0).id();
        store.receive("fatima", Events.id("completed9"), ODD);
        Shown shown = luggage.shelf().of(FATIMA, item, 0).orElseThrow();
        assertThat(shown.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(shown.entries())
                .extracting(StatementShelf.Entry::json)
                .containsExactly(
                        """
                {
                  "actor": {
                    "mbox": "mailto:fatima@sociaalhuis.example"
                  },
                  "a\\u00e9": 1.50E+2,
                  "b": []
                }""");
        assertThat(luggage.shelf().of(Bridge.person("jan"), item, 0)).isEmpty();
        assertThat(luggage.shelf().of(FATIMA, estate.add(FATIMA, "A book", ""), 0))
                .isEmpty();
    }

    @Test
    void onlyWhiteSpaceIsAnother() {
        assertThat(PrettyJson.of("{}")).isEqualTo("{}");
        assertThat(PrettyJson.of(" { } ")).isEqualTo("{}");
        assertThat(PrettyJson.of("[ [ ] ]")).isEqualTo("[\n  []\n]");
        assertThat(PrettyJson.of("\"a{\\\" [b\"")).isEqualTo("\"a{\\\" [b\"");
        assertThat(PrettyJson.of("{\"a\":\"}\",\"b\":[1,\n-2.0e5]}"))
                .isEqualTo("{\n  \"a\": \"}\",\n  \"b\": [\n    1,\n    -2.0e5\n  ]\n}");
        assertThat(PrettyJson.of("]".repeat(3) + "\"unfinished\\")).endsWith("\"unfinished\\");
        assertThat(PrettyJson.of("")).isEmpty();
    }
}
