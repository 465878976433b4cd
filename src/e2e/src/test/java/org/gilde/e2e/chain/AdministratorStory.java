package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gilde.e2e.run.Bridge;
import org.gilde.e2e.run.Http;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.Test;

/** An administrator connects both, and says what counts. Nested in {@link ChainTest}, whose chain it shares. */
abstract class AdministratorStory {
    private static final String ADMIN = "/plugins/servlet/gilde/admin";
    private static final String FINISHED = "https://campus.example/verbs/finished";
    private static final String CAMPUS = "https://campus.example";

    private final ChainUnderTest chain;

    AdministratorStory(ChainUnderTest chain) {
        this.chain = chain;
    }

    @Test
    void theAdministratorTestsTheConnectionAllTheWayRound() {
        assertThat(tested()).contains("does not know yet where the bridge is");
        chain.connect(chain.bridge().address(), Bridge.OPERATORS_SECRET + "-not");
        assertThat(tested()).contains("It does not work", "The bridge refused the key or the secret.");
        chain.connect();
        assertThat(tested()).contains("It works", "The sign of life came all the way round");
        chain.send("tested", Story.statements());
        chain.expectAsPlain("tested");
        chain.bridge().stop();
        assertThat(tested()).contains("It does not work", "Nobody listens at that address. Check that the bridge runs");
        chain.bridge().restart();
        assertThat(tested()).contains("It works");
        chain.disconnect();
        assertThat(tested()).contains("does not know yet where the bridge is");
    }

    /** Presses the button, and returns what the page says then. */
    private String tested() {
        return chain.wiki()
                .as("admin")
                .submit(ADMIN, "account", Map.of("do", "test"))
                .body();
    }

    @Test
    void anAdministratorsVerbAndTopicsNeedNoOperatorButForWhatCameBefore() {
        Http admin = chain.wiki().as("admin").http();
        finished("before");
        chain.bridge().awaitDelivered();
        assertThat(put(admin, "verbs", "{\"verb\":\"*\",\"meaning\":\"learned\"}"))
                .isEqualTo(400);
        assertThat(put(admin, "verbs", "{\"verb\":\"" + FINISHED + "\",\"meaning\":\"learned\"}"))
                .isEqualTo(200);
        signOfLife(); // its answer brings the list
        finished("after");
        chain.expect(() -> assertThat(chain.of(CAMPUS, "jan")).containsExactly(CAMPUS + "/after"));
        assertThat(chain.bridge()
                        .operator()
                        .post("/operator/delivery/replay", "{\"after\":0}")
                        .status())
                .isEqualTo(202);
        chain.expect(() -> assertThat(chain.of(CAMPUS, "jan")).containsExactly(CAMPUS + "/after", CAMPUS + "/before"));

        for (String rule : List.of(
                "\"part\":\"category\",\"pattern\":\"" + CAMPUS + "/category/7\"",
                "\"part\":\"extension\",\"key\":\"" + Bridge.SUBJECT + "\",\"pattern\":\"Car?\"")) {
            String body = "{" + rule + ",\"topics\":[\"care\"]}";
            assertThat(admin.post("/rest/gilde/1.0/topic-rules/preview", body)
                            .json()
                            .path("activities")
                            .asInt())
                    .as(rule)
                    .isEqualTo(2);
        }
    }

    private void signOfLife() {
        assertThat(chain.bridge()
                        .operator()
                        .post("/operator/delivery/sign-of-life", "{\"nonce\":\"0123-abcd\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Has jan finish something in a word that no LMS of the story uses. */
    private void finished(String what) {
        ObjectNode statement = Story.of("jan").get(0).deepCopy();
        statement.put(
                "id",
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString());
        statement.putObject("verb").put("id", FINISHED);
        ObjectNode definition =
                statement.putObject("object").put("id", CAMPUS + "/" + what).putObject("definition");
        definition.putObject("extensions").put(Bridge.SUBJECT, "Care").put(CAMPUS + "/secret", "of jan");
        statement
                .putObject("context")
                .putObject("contextActivities")
                .putArray("category")
                .addObject()
                .put("id", CAMPUS + "/category/7");
        chain.bridge().send(List.of(statement));
    }

    private static int put(Http admin, String resource, String body) {
        return admin.send(
                        "PUT",
                        "/rest/gilde/1.0/" + resource,
                        HttpRequest.BodyPublishers.ofString(body),
                        Map.of("Content-Type", "application/json"))
                .status();
    }
}
