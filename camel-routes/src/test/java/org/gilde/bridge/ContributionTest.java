package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gilde.bridge.contribution.Told;
import org.gilde.bridge.delivery.Schemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("What members share, from the app to the store")
class ContributionTest {
    private static final String HASH = "f".repeat(64);

    private static ValidatableResponse tell(String body) {
        return given().auth()
                .preemptive()
                .basic("operator", BridgeUnderTest.OPERATOR_SECRET)
                .body(body)
                .post("/operator/contributions")
                .then();
    }

    private static List<Object> statements(String verb, String pseudonym) {
        return XapiEndpointTest.lms()
                .queryParam(
                        "agent", "{\"account\":{\"homePage\":\"" + Told.WIKI + "\",\"name\":\"" + pseudonym + "\"}}")
                .queryParam("verb", verb)
                .get("/xapi/statements")
                .jsonPath()
                .getList("statements");
    }

    private static ObjectNode act(String act, String pseudonym) {
        return Told.act(UUID.randomUUID(), act).put("pseudonym", pseudonym);
    }

    @Test
    void storesItOnceHoweverOftenItIsTold() {
        String somebody = "a".repeat(64);
        ObjectNode joined = act("joined", somebody);
        ObjectNode refused = act("created", somebody).put("name", "Fatima");
        ObjectNode created = act("created", somebody);
        String answer = tell(Told.batch(joined, refused, created, joined))
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("stored", "refused", "stored", "repeated")))
                .body("results[1].id", equalTo(refused.path("id").asText()))
                .body("results[1].reason", not(containsString("Fatima")))
                .extract()
                .asString();
        assertThat(Schemas.faults("contribution-results.schema.json", answer)).isEmpty();
        tell(Told.batch(created, joined)).body("results.outcome", equalTo(List.of("repeated", "repeated")));
        ((ObjectNode) created.path("community")).put("name", "Intake and youth");
        tell(Told.batch(created)).body("results.outcome", equalTo(List.of("repeated")));
        assertThat(statements("http://activitystrea.ms/join", somebody)).hasSize(1);
        XapiEndpointTest.lms()
                .queryParam("verb", "http://activitystrea.ms/create")
                .queryParam("activity", Told.WIKI + "/display/INTAKE")
                .queryParam("related_activities", true)
                .get("/xapi/statements")
                .then()
                .body("statements", hasSize(1))
                .body("statements[0].authority.account.name", equalTo("contribution:app"))
                .body("statements[0].timestamp", containsString("2026-11-22T00:00:00"));
        assertThat(given().get("/q/metrics").asString())
                .contains(
                        "gilde_contributions_total{outcome=\"stored\"",
                        "gilde_contributions_total{outcome=\"repeated\"",
                        "gilde_contributions_total{outcome=\"refused\"");
    }

    @Test
    void doesNotComeBackToTheAppAsLearning() {
        tell(Told.batch(act("planned", "b".repeat(64)), act("left", "b".repeat(64))))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .contains("gilde_delivery_skipped_total{reason=\"own\",verb=\"http://activitystrea.ms/leave\"}")
                        .contains("reason=\"own\",verb=\"https://w3id.org/xapi/tla/verbs/planned\"}"));
    }

    @Test
    void goesWithThePseudonymWhenItsOwnerErases() {
        String somebody = "c".repeat(64);
        tell(Told.batch(act("applied", somebody))).body("results.outcome", equalTo(List.of("stored")));
        given().auth()
                .preemptive()
                .basic("operator", BridgeUnderTest.OPERATOR_SECRET)
                .body("{\"mode\":\"delete\",\"everywhere\":true,\"identifiers\":[{\"account\":{\"homePage\":\""
                        + Told.WIKI + "\",\"name\":\"" + somebody + "\"}}]}")
                .post("/operator/erasures")
                .then()
                .statusCode(200)
                .body("deleted", equalTo(1));
        assertThat(statements(Told.WIKI + "/xapi/cop/verbs/applied", somebody)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"wiki\":\"https://w.example\",\"contributions\":[]}",
                "{\"wiki\":\"https://w.example\",\"contributions\":{}}",
                "{\"wiki\":\"https://w.example/\",\"contributions\":[{}]}",
                "{\"wiki\":\"wiki\",\"contributions\":[{}]}",
                "{\"contributions\":[{}]}",
                "{\"wiki\":\"https://w.example\",\"members\":1,\"contributions\":[{}]}",
                "{\"wiki\":\"https://w.example\",\"tenant\":\"A B\",\"contributions\":[{}]}"
            })
    void refusesWhatItDoesNotUnderstand(String body) {
        tell(body).statusCode(400).body("message", notNullValue());
    }

    @Test
    void refusesMoreThanAHundred() {
        ObjectNode[] acts = new ObjectNode[101];
        Arrays.setAll(acts, at -> act("joined", HASH));
        tell(Told.batch(acts)).statusCode(400);
    }
}
