package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The service as its operator sees it")
class OperatorTest {
    private static final String SIGN = "/operator/delivery/sign-of-life";
    private static final String REPLAY = "/operator/delivery/replay";
    private static final String LETTERS = "/operator/dead-letters";

    private static RequestSpecification operator() {
        return given().auth().preemptive().basic("operator", BridgeUnderTest.OPERATOR_SECRET);
    }

    private static void send(String activity) {
        XapiEndpointTest.lms()
                .body(XapiEndpointTest.statement(UUID.randomUUID(), "completed", activity))
                .post("/xapi/statements")
                .then()
                .statusCode(200);
    }

    private static int newestLetter() {
        List<Integer> ids =
                operator().get(LETTERS).then().statusCode(200).extract().path("deadLetters.id");
        return ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
    }

    private static int refusedAfter(int before) {
        await().atMost(Duration.ofSeconds(20)).until(() -> newestLetter() > before);
        return newestLetter();
    }

    @Test
    void triesADeadLetterAgainUntilTheAppTakesIt() {
        int before = newestLetter();
        send("refuse-once");
        int id = refusedAfter(before);
        operator().get(LETTERS).then().body("deadLetters.id", hasItem(id)).body(not(containsString("fatima")));
        operator().post(LETTERS + "/" + id + "/retry").then().statusCode(200).body("outcome", equalTo("taken"));
        operator().post(LETTERS + "/" + id + "/retry").then().statusCode(404);
    }

    @Test
    void keepsADeadLetterThatIsRefusedAgainUntilItIsDropped() {
        int before = newestLetter();
        send("refuse-always");
        int id = refusedAfter(before);
        operator().post(LETTERS + "/" + id + "/retry").then().statusCode(409);
        operator().delete(LETTERS + "/" + id).then().statusCode(204);
        operator().delete(LETTERS + "/" + id).then().statusCode(404);
    }

    @Test
    void opensOnlyToTheOperator() {
        given().get(LETTERS).then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("moodle", BridgeUnderTest.SECRET)
                .get(LETTERS)
                .then()
                .statusCode(401);
        operator()
                .header("Sec-Fetch-Site", "cross-site")
                .delete(LETTERS + "/1")
                .then()
                .statusCode(403);
        operator().get(LETTERS + "/x/retry").then().statusCode(not(200));
    }

    @Test
    void tellsItsHealth() {
        send("a");
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'delivery' }.data.state", equalTo("following"))
                .body("checks.find { it.name == 'delivery' }.data.waiting", equalTo(0))
                .body("checks.find { it.name == 'store' }.status", equalTo("UP")));
    }

    @Test
    void tellsItsFigures() {
        send("a");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String figures = given().get("/q/metrics").asString();
            assertThat(figures)
                    .contains("gilde_delivery_waiting 0.0")
                    .contains("gilde_delivery_away 0.0")
                    .contains("gilde_dead_letters ", "gilde_statements_newest ")
                    .contains("gilde_delivery_events_total{outcome=\"taken\"")
                    .contains("gilde_delivery_latency_seconds_count")
                    .containsPattern(
                            "http_server_requests_seconds_count\\{[^}]*status=\"200\"[^}]*uri=\"/xapi/statements\"");
        });
    }

    @Test
    void tellsHowDeliveryIs() {
        send("a");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> operator()
                .get("/operator/delivery")
                .then()
                .statusCode(200)
                .body("state", equalTo("following"))
                .body("waiting", equalTo(0))
                .body("$", not(hasKey("kafka"))));
        given().get("/operator/delivery").then().statusCode(401);
    }

    @Test
    void deliversOnceMoreWhatIsAskedFor() {
        operator().body("{\"after\":0}").post(REPLAY).then().statusCode(202).body("after", equalTo(0));
        for (String bad :
                List.of("{}", "{\"after\":-1}", "{\"after\":\"0\"}", "{\"after\":1.5}", "{\"after\":0,\"x\":1}")) {
            operator().body(bad).post(REPLAY).then().statusCode(400);
        }
        given().body("{\"after\":0}").post(REPLAY).then().statusCode(401);
    }

    @Test
    void tellsHowItIsWithOtherLrss() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> operator()
                .get("/operator/pulls")
                .then()
                .statusCode(200)
                .body("pulls.find { it.name == 'away' }.state", equalTo("held up by peer"))
                .body("pulls.find { it.name == 'away' }.reason", equalTo("can not be reached"))
                .body(not(containsString("academy"))));
        given().get("/operator/pulls").then().statusCode(401);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'pulls' }.data.away", equalTo("held up by peer: can not be reached"));
        assertThat(given().get("/q/metrics").asString()).contains("gilde_pull_away{source=\"away\"} 1.0");
    }

    @Test
    void tellsHowItIsWithThoseItForwardsToAndForwardsAgain() {
        send("a");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> operator()
                .get("/operator/forwards")
                .then()
                .statusCode(200)
                .body("forwards.find { it.name == 'away' }.state", equalTo("held up by peer"))
                .body("forwards.find { it.name == 'away' }.waiting", greaterThanOrEqualTo(1))
                .body(not(containsString("region"))));
        given().get("/operator/forwards").then().statusCode(401);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'forwards' }.data.away", containsString("can not be reached"));
        String replay = "/operator/forward/away/replay";
        operator().body("{\"after\":0}").post(replay).then().statusCode(202).body("after", equalTo(0));
        operator().body("{\"after\":-1}").post(replay).then().statusCode(400);
        operator()
                .body("{\"after\":0}")
                .post("/operator/forward/nobody/replay")
                .then()
                .statusCode(404);
        given().body("{\"after\":0}").post(replay).then().statusCode(401);
    }

    @Test
    void givesTheAppASignOfLifeAndSaysHowLongThatTook() {
        operator()
                .body("{\"nonce\":\"0123-abcd\"}")
                .post(SIGN)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("answered"))
                .body("millis", greaterThanOrEqualTo(0));
        operator().body("{\"nonce\":\"x y\"}").post(SIGN).then().statusCode(400);
        operator().body("{}").post(SIGN).then().statusCode(400);
        given().body("{\"nonce\":\"0123-abcd\"}").post(SIGN).then().statusCode(401);
    }
}
