package org.gilde.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Http;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input is refused in words, and nothing is changed")
class EdgeTest {
    @AutoClose
    private static final Chain CHAIN = Chain.start("edges");

    private static final String STATEMENTS = "/xapi/statements";
    private static final String INTAKE = "/rest/gilde/1.0/learning-events";

    @Nested
    class AtTheXapiEndpoint {
        @Test
        void aBatchWithOneBadStatementIsNotStoredAtAll() {
            List<JsonNode> batch = edition("bad-batch");
            ((ObjectNode) batch.get(1).path("object")).put("id", "not an IRI");

            Answer answer = CHAIN.bridge().lms().post(STATEMENTS, Story.batch(batch));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("1", "object");
            assertThat(CHAIN.bridge().lms().get(at(batch.get(0))).status()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[", "{\"actor\":", "[{}]", "null", "\"text\"", "[[]]", "\u0000"})
        void whatIsNoStatement(String body) {
            Answer answer = CHAIN.bridge().lms().post(STATEMENTS, body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isNotBlank().doesNotContain("Exception", "\tat ");
        }

        @Test
        void anotherStatementUnderAnIdThatIsTaken() {
            List<JsonNode> batch = edition("conflict").subList(0, 1);
            CHAIN.bridge().send(batch);
            String stored = CHAIN.bridge().lms().get(at(batch.get(0))).body();
            ObjectNode other = batch.get(0).deepCopy();
            other.putObject("result").put("completion", true);

            assertThat(CHAIN.bridge()
                            .lms()
                            .post(STATEMENTS, Story.batch(List.of(other)))
                            .status())
                    .isEqualTo(409);
            assertThat(CHAIN.bridge().lms().get(at(batch.get(0))).body()).isEqualTo(stored);
        }

        @Test
        void aWrongKeyAMissingVersionAndAnUnknownOne() {
            Map<String, String> version = Map.of("X-Experience-API-Version", "1.0.3");
            assertThat(CHAIN.bridge()
                            .anybody()
                            .send("GET", STATEMENTS, BodyPublishers.noBody(), version)
                            .status())
                    .isEqualTo(401);
            assertThat(CHAIN.bridge()
                            .lms()
                            .send("GET", STATEMENTS, BodyPublishers.noBody(), Map.of("X-Experience-API-Version", "0.8"))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void aBodyThatIsTooLarge() {
            String large = "[\"" + "x".repeat(11 << 20) + "\"]";

            assertThat(CHAIN.bridge().lms().post(STATEMENTS, large).status()).isEqualTo(413);
        }

        private static String at(JsonNode statement) {
            return STATEMENTS + "?statementId=" + statement.path("id").asText();
        }
    }

    @Nested
    class AtTheIntake {
        private final Http bridge =
                new Http(CHAIN.wiki().address(), Map.of("Authorization", "Bearer " + CHAIN.token()));

        @Test
        void whoeverIsNotTheBridge() {
            String nothing = message("");
            assertThat(CHAIN.wiki().anybody().post(INTAKE, nothing).status()).isEqualTo(401);
            assertThat(CHAIN.wiki().as("jan").http().post(INTAKE, nothing).status())
                    .isEqualTo(403);
            assertThat(bridge.post(INTAKE, nothing).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "[", "{}", "{\"events\":[]}", "[]", "null"})
        void whatIsNoMessage(String body) {
            Answer answer = bridge.post(INTAKE, body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isNotBlank().doesNotContain("Exception", "\tat ");
        }

        @Test
        void moreEventsThanAllowed() {
            String events = String.join(",", Collections.nCopies(501, event("bad")));

            assertThat(bridge.post(INTAKE, message(events)).status()).isEqualTo(413);
        }

        @Test
        void aBadEventAmongGoodOnesIsTheOnlyOneRefused() {
            String good = event("11111111-1111-4111-8111-111111111111");
            String bad = event("22222222-2222-4222-8222-222222222222").replace("mailto:", "");

            Answer answer = bridge.post(INTAKE, message(good + "," + bad));

            assertThat(answer.status()).isEqualTo(200);
            JsonNode results = answer.json().path("results");
            assertThat(results.path(0).path("outcome").asText()).isEqualTo("waiting");
            assertThat(results.path(1).path("outcome").asText()).isEqualTo("refused");
            assertThat(results.path(1).path("reason").asText()).isNotBlank().doesNotContain("nobody@");
        }

        private static String message(String events) {
            return "{\"bridge\":{\"version\":\"test\",\"newest\":0,\"delivered\":0,\"waiting\":0,\"deadLetters\":0},"
                    + "\"events\":[" + events + "]}";
        }

        private static String event(String id) {
            return "{\"statementId\":\"" + id
                    + "\",\"sequence\":1,\"verb\":\"http://adlnet.gov/expapi/verbs/completed\","
                    + "\"timestamp\":\"2026-11-01T10:00:00Z\",\"stored\":\"2026-11-01T10:00:01Z\","
                    + "\"actor\":{\"mbox\":\"mailto:nobody@elsewhere.example\"},"
                    + "\"activity\":{\"id\":\"https://elsewhere.example/course\"}}";
        }
    }

    @Nested
    class InAMacrosParameters {
        @ParameterizedTest
        @CsvSource({"max, many", "columns, everything", "period, soon", "heading, 9", "community, NOSUCH"})
        void isSaidInThePlaceOfTheMacro(String parameter, String value) {
            String title = "Parameter " + parameter;

            String page = written(title, macro(parameter, value));

            assertThat(page).contains("This macro cannot be shown", value, "the rest of the page");
            assertThat(page).doesNotContain("Exception");
        }

        @Test
        void aScriptIsTextAndNothingElse() {
            String page = written("Script", macro("topic", "&lt;script&gt;alert(1)&lt;/script&gt;"));

            assertThat(page).doesNotContain("<script>alert(1)").contains("the rest of the page");
        }

        @Test
        void aMacroThatNobodyKnowsLeavesTheRestOfThePage() {
            String page = written("Unknown", "<ac:structured-macro ac:name=\"no-such-macro\"/>");

            assertThat(page).contains("no-such-macro", "the rest of the page");
        }

        private static String macro(String parameter, String value) {
            return "<ac:structured-macro ac:name=\"learned-beside\"><ac:parameter ac:name=\"" + parameter + "\">"
                    + value + "</ac:parameter></ac:structured-macro>";
        }

        private static String written(String title, String storage) {
            CHAIN.wiki().as("jan").write(title, storage + "<p>the rest of the page</p>");
            return CHAIN.wiki().as("jan").page(title);
        }
    }

    @Nested
    class InThePagesStorageFormat {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<p>never closed",
                    "<p>&nosuch;</p>",
                    "<p></p></page><page>",
                    "<!DOCTYPE p><p></p>",
                    "<ac:structured-macro ac:name='learned-beside'>"
                })
        void isSaidWithItsPlaceAndNothingIsSaved(String storage) {
            Answer answer = CHAIN.wiki().as("jan").write("Malformed", storage);

            assertThat(answer.body()).contains("data-row=", "role=\"alert\"").doesNotContain("Exception");
            assertThat(CHAIN.wiki()
                            .as("jan")
                            .http()
                            .get("/display/INTAKE/Malformed")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static List<JsonNode> edition(String name) {
        List<JsonNode> statements = new ArrayList<>();
        Story.of("fatima").forEach(statement -> statements.add(Story.edition(statement, name)));
        return statements;
    }
}
