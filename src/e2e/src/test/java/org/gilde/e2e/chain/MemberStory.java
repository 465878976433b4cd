package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.gilde.e2e.run.Answer;
import org.gilde.e2e.run.Bridge;
import org.gilde.e2e.run.Http;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.Test;

/** What members do is told to the bridge where they chose so, and what they erase goes there, too. Nested in {@link ChainTest}, whose chain it shares. */
abstract class MemberStory {
    private static final String ADMIN = "/plugins/servlet/gilde/admin";
    private static final String MY_CRAFT = "/plugins/servlet/gilde/my-craft";
    private static final String INTAKE_SETTINGS = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final String CAMPUS = "https://campus.example";

    private final ChainUnderTest chain;

    MemberStory(ChainUnderTest chain) {
        this.chain = chain;
    }

    @Test
    void whatAMemberDoesBecomesAStatementOnceAndOnlyWhereBothChoseSo() {
        chain.wiki().as("els").submit(INTAKE_SETTINGS, "domain", Map.of("do", "found", "domain", "Talks"));
        try (LosingRelay relay = new LosingRelay(chain.bridge().address())) {
            chain.connect(relay.address(), Bridge.OPERATORS_SECRET);
            belong("jan", "PUT"); // nobody chose anything yet
            chain.wiki().run("gilde-contributions");
            assertThat(relay.bodies()).isEmpty();
            chain.wiki()
                    .as("admin")
                    .submit(ADMIN + "/privacy", "floor", Map.of("do", "contributions", "contributions", "on"));
            chain.wiki().as("karim").submit(MY_CRAFT, "title", Map.of("do", "contribute"));
            belong("karim", "PUT");
            belong("jan", "DELETE");
            chain.wiki().run("gilde-contributions");
            assertThat(relay.bodies()).as("the answer is lost").hasSize(1);
            chain.wiki().run("gilde-contributions");
            chain.wiki().run("gilde-contributions");
            assertThat(relay.bodies()).hasSize(2).allMatch(relay.bodies().get(0)::equals);
        }
        checkWhatIsToldOfKarim();
        chain.wiki().as("karim").submit(MY_CRAFT, "title", Map.of("do", "withhold"));
        chain.connect();
        belong("karim", "DELETE");
        chain.wiki().run("gilde-contributions");
        assertThat(told("http://activitystrea.ms/leave")).isEmpty();
        chain.wiki()
                .as("admin")
                .submit(ADMIN + "/privacy", "floor", Map.of("do", "contributions", "contributions", "off"));
        chain.disconnect();
    }

    private void checkWhatIsToldOfKarim() {
        String wiki = chain.wiki().address().toString();
        JsonNode told = told("http://activitystrea.ms/join");
        assertThat(told).as("the same act twice is one Statement").hasSize(1);
        JsonNode joined = told.get(0);
        assertThat(joined.at("/actor/account/homePage").asText()).isEqualTo(wiki);
        assertThat(joined.at("/actor/account/name").asText()).matches("[0-9a-f]{64}");
        assertThat(joined.at("/object/id").asText()).isEqualTo(wiki + "/display/INTAKE");
        assertThat(joined.at("/object/definition/type").asText())
                .isEqualTo("http://id.tincanapi.com/activitytype/community-site");
        assertThat(joined.at("/timestamp").asText()).endsWith("T00:00:00Z");
        assertThat(joined.at("/authority/account/name").asText()).isEqualTo("contribution:app");
        assertThat(joined.toString()).doesNotContainIgnoringCase("karim", "jan", "sociaalhuis");
        assertThat(chain.bridge().metric("gilde_contributions_total\\{outcome=\"repeated\"}"))
                .isEqualTo(1);
    }

    private JsonNode told(String verb) {
        return chain.bridge()
                .lms()
                .get("/xapi/statements?activity=" + chain.wiki().address() + "/display/INTAKE&verb=" + verb)
                .json()
                .path("statements");
    }

    private void belong(String person, String method) {
        Answer answer = chain.wiki()
                .as(person)
                .http()
                .send(
                        method,
                        "/rest/gilde/1.0/communities/INTAKE/membership",
                        HttpRequest.BodyPublishers.ofString(""),
                        Map.of("Content-Type", "application/json"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void whatAMemberErasesGoesAtTheBridgeToo() {
        chain.connect();
        ObjectNode statement = Story.completion().deepCopy();
        String id = UUID.nameUUIDFromBytes("erased".getBytes(StandardCharsets.UTF_8))
                .toString();
        String activity = CAMPUS + "/erased";
        statement.put("id", id);
        ((ObjectNode) statement.path("object")).put("id", activity);
        chain.bridge().send(List.of(statement));
        chain.expect(() -> assertThat(chain.of(CAMPUS, "fatima")).contains(activity));
        String statements = "/xapi/statements?statementId=" + id;
        assertThat(chain.bridge().lms().get(statements).status()).isEqualTo(200);

        Http fatima = chain.wiki().as("fatima").http();
        long item = StreamSupport.stream(
                        chain.wiki().as("fatima").items().path("items").spliterator(), false)
                .filter(each -> each.at("/activity/id").asText().equals(activity))
                .mapToLong(each -> each.path("id").asLong())
                .findFirst()
                .orElseThrow();
        Answer asked = fatima.post("/rest/gilde/1.0/erasures", "{\"item\":" + item + "}");
        assertThat(asked.status()).isEqualTo(200);
        String erasure = "/rest/gilde/1.0/erasures/" + asked.json().path("id").asText();
        chain.expect(() -> assertThat(fatima.get(erasure).json().path("steps").toString())
                .contains("\"wiki\",\"state\":\"done\"", "\"bridge\",\"state\":\"done\""));
        assertThat(chain.bridge().lms().get(statements).status()).isEqualTo(404);
        assertThat(chain.of(CAMPUS, "fatima")).doesNotContain(activity);
        chain.disconnect();
    }
}
