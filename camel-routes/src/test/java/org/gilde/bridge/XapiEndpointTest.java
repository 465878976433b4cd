package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The xAPI endpoint, as an LMS meets it")
class XapiEndpointTest {

    static RequestSpecification lms() {
        return given().auth()
                .preemptive()
                .basic("moodle", BridgeUnderTest.SECRET)
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json");
    }

    static String statement(UUID id, String verb, String activity) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:fatima@sociaalhuis.example","name":"Fatima El Amrani"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":{"id":"https://lms.example/%s"},
                 "result":{"score":{"raw":85.50}}}"""
                .formatted(id, verb, activity);
    }

    private static void put(UUID id) {
        lms().queryParam("statementId", id)
                .body(statement(id, "completed", "a"))
                .put("/xapi/statements")
                .then()
                .statusCode(204);
    }

    @Test
    void takesABatchAndAnswersTheIdsInOrder() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        lms().body("[" + statement(first, "completed", "a") + "," + statement(second, "passed", "a") + "]")
                .post("/xapi/statements")
                .then()
                .statusCode(200)
                .header("X-Experience-API-Version", startsWith("1.0."))
                .body("", equalTo(java.util.List.of(first.toString(), second.toString())));
    }

    @Test
    void givesAStatementBackAsItCame() {
        UUID id = UUID.randomUUID();
        put(id);
        String text = lms().queryParam("statementId", id)
                .get("/xapi/statements")
                .then()
                .statusCode(200)
                .header("X-Experience-API-Consistent-Through", not(equalTo(null)))
                .header("Date", endsWith(" GMT"))
                .body("id", equalTo(id.toString()))
                .body("authority.account.name", equalTo("moodle"))
                .extract()
                .asString();
        assertThat(text).contains("85.50").contains("\"stored\"");
    }

    @Test
    void takesAnEqualStatementAgainAndRefusesAnotherWithItsId() {
        UUID id = UUID.randomUUID();
        put(id);
        put(id);
        lms().queryParam("statementId", id)
                .body(statement(id, "failed", "a"))
                .put("/xapi/statements")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xapi//statements", "/xapi///statements", "//xapi/statements"})
    void takesAnEndpointThatContentPutOneSlashTooManyAfter(String address) {
        UUID id = UUID.randomUUID();
        lms().urlEncodingEnabled(false)
                .body(statement(id, "completed", "a"))
                .put(address + "?statementId=" + id)
                .then()
                .statusCode(204);
        lms().queryParam("statementId", id).get("/xapi/statements").then().statusCode(200);
        lms().get("/xapi//nothing").then().statusCode(404);
    }

    @Test
    void findsStatementsPageByPage() {
        String registration = UUID.randomUUID().toString();
        String batch = IntStream.range(0, 5)
                .mapToObj(each -> statement(UUID.randomUUID(), "completed", "a")
                        .replace("\"result\"", "\"context\":{\"registration\":\"" + registration + "\"},\"result\""))
                .collect(Collectors.joining(",", "[", "]"));
        lms().body(batch).post("/xapi/statements").then().statusCode(200);
        String more = lms().queryParam("registration", registration)
                .queryParam("limit", 3)
                .get("/xapi/statements")
                .then()
                .statusCode(200)
                .body("statements", hasSize(3))
                .extract()
                .path("more");
        assertThat(more).startsWith("/");
        lms().urlEncodingEnabled(false).get(more).then().statusCode(200).body("statements", hasSize(2));
    }

    @Test
    void hidesWhatIsVoided() {
        UUID id = UUID.randomUUID();
        put(id);
        lms().body(
                        """
                        {"actor":{"mbox":"mailto:lms@sociaalhuis.example"},
                         "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                         "object":{"objectType":"StatementRef","id":"%s"}}"""
                                .formatted(id))
                .post("/xapi/statements")
                .then()
                .statusCode(200);
        lms().queryParam("statementId", id).get("/xapi/statements").then().statusCode(404);
        lms().queryParam("voidedStatementId", id).get("/xapi/statements").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]x", "{\"actor\":1}", "\"text\"", "[{}]"})
    void refusesWhatIsNoStatementInWords(String body) {
        lms().body(body).post("/xapi/statements").then().statusCode(400).body(not(equalTo("")));
    }

    @Test
    void refusesAWholeBatchForOneBadStatementAndSaysWhich() {
        UUID good = UUID.randomUUID();
        String bad = statement(UUID.randomUUID(), "completed", "a").replace("mailto:", "");
        lms().body("[" + statement(good, "completed", "a") + "," + bad + "]")
                .post("/xapi/statements")
                .then()
                .statusCode(400)
                .body(containsString("mbox"))
                .body(not(containsString("fatima")));
        lms().queryParam("statementId", good).get("/xapi/statements").then().statusCode(404);
    }

    @Test
    void asksForKeyAndSecret() {
        String body = statement(UUID.randomUUID(), "completed", "a");
        given().header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json")
                .body(body)
                .post("/xapi/statements")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("moodle", "wrong")
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json")
                .body(body)
                .post("/xapi/statements")
                .then()
                .statusCode(401);
    }

    @Test
    void asksForTheVersion() {
        given().auth()
                .preemptive()
                .basic("moodle", BridgeUnderTest.SECRET)
                .contentType("application/json")
                .body(statement(UUID.randomUUID(), "completed", "a"))
                .post("/xapi/statements")
                .then()
                .statusCode(400);
        given().get("/xapi/about").then().statusCode(200).body("version", hasSize(not(0)));
    }

    @Test
    void refusesWhatIsLargerThanTheOperatorAllows() {
        String large = statement(UUID.randomUUID(), "completed", "a" + "x".repeat(200_000));
        lms().body(large).post("/xapi/statements").then().statusCode(413);
    }

    @Test
    void knowsNoStatementThatNobodySent() {
        lms().queryParam("statementId", UUID.randomUUID())
                .get("/xapi/statements")
                .then()
                .statusCode(404);
        lms().get("/xapi/nothing").then().statusCode(404);
    }
}
