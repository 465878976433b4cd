package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("Keeping and forgetting, as its operator sees it")
class KeepingTest {
    private static RequestSpecification operator() {
        return given().auth().preemptive().basic("operator", BridgeUnderTest.OPERATOR_SECRET);
    }

    private static String send(String person, String activity) {
        UUID id = UUID.randomUUID();
        XapiEndpointTest.lms()
                .body("{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:" + person + "@example.org\"},"
                        + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/completed\"},\"object\":{\"id\":\""
                        + activity + "\"}}")
                .post("/xapi/statements")
                .then()
                .statusCode(200);
        return id.toString();
    }

    private static ValidatableResponse found(String id) {
        return XapiEndpointTest.lms().get("/xapi/statements?statementId=" + id).then();
    }

    private static ValidatableResponse erase(String person, String choices) {
        return operator()
                .body("{\"identifiers\":[{\"mbox\":\"mailto:" + person + "@example.org\"}]" + choices + "}")
                .post("/operator/erasures")
                .then();
    }

    @Test
    void forgetsAPersonAndProvesIt() {
        String id = send("forgotten", "https://x.example/a");
        erase("forgotten", ",\"mode\":\"delete\",\"dryRun\":true")
                .statusCode(200)
                .body("deleted", equalTo(1));
        found(id).statusCode(200);
        int removal = erase("forgotten", ",\"mode\":\"delete\"")
                .statusCode(200)
                .body("deleted", equalTo(1))
                .body("finished", notNullValue())
                .body("elsewhere.target", contains("away"))
                .body("elsewhere.state", contains("unsupported"))
                .extract()
                .path("id");
        found(id).statusCode(404);
        operator()
                .get("/operator/removals/" + removal)
                .then()
                .statusCode(200)
                .body("operator", equalTo("operator"))
                .body("elsewhere[0].reason", containsString("gilde.forward.away.erasure"))
                .body(not(containsString("forgotten")));
        operator()
                .get("/operator/erasures")
                .then()
                .statusCode(200)
                .body("elsewhere.erasure", hasItem(removal))
                .body(not(containsString("forgotten")));
        operator()
                .get("/operator/removals/" + removal + "/ids")
                .then()
                .statusCode(200)
                .body("hashes", hasSize(1));
        operator()
                .get("/operator/removals")
                .then()
                .body("removals.id", hasItem(removal))
                .body("removals.elsewhere.flatten().target", hasItem("away"));
        operator().get("/operator/removals/999999").then().statusCode(404);
    }

    @Test
    void forgetsWhatAPersonDidWithSomeActivities() {
        String gone = send("partly", "https://x.example/a");
        String kept = send("partly", "https://x.example/b");
        erase(
                        "partly",
                        ",\"mode\":\"delete\",\"activities\":[\"https://x.example/a\"],\"until\":\"2000-01-01T00:00:00Z\"")
                .statusCode(200)
                .body("deleted", equalTo(0));
        erase(
                        "partly",
                        ",\"mode\":\"delete\",\"activities\":[\"https://x.example/a\"],\"spared\":[\"https://x.example/b\"]")
                .statusCode(200)
                .body("deleted", equalTo(1))
                .body(not(containsString("x.example")));
        found(gone).statusCode(404);
        found(kept).statusCode(200);
    }

    @Test
    void putsAPseudonymInAPersonsPlace() {
        String id = send("hidden", "https://x.example/a");
        erase("hidden", ",\"mode\":\"pseudonymise\",\"everywhere\":true")
                .statusCode(200)
                .body("pseudonymised", equalTo(1));
        found(id).statusCode(200).body("actor.account.homePage", equalTo("urn:gilde:pseudonym"));
        operator().delete("/operator/erasures/keys/main").then().statusCode(204);
    }

    @Test
    void keepsWhatIsHeldUntilItIsReleased() {
        String id = send("held", "https://x.example/held");
        int hold = operator()
                .body("{\"activity\":\"https://x.example/held\",\"reason\":\"dispute\"}")
                .post("/operator/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        erase("held", ",\"mode\":\"delete\"").statusCode(200).body("held", equalTo(1));
        found(id).statusCode(200);
        operator().get("/operator/holds").then().body("holds.id", hasItem(hold));
        operator().delete("/operator/holds/" + hold).then().statusCode(204);
        operator().delete("/operator/holds/" + hold).then().statusCode(404);
        erase("held", ",\"mode\":\"delete\"").statusCode(200).body("deleted", equalTo(1));
        found(id).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"mode\":\"delete\"}",
                "{\"mode\":\"delete\",\"identifiers\":[]}",
                "{\"mode\":\"delete\",\"identifiers\":[{\"name\":\"Fatima\"}]}",
                "{\"mode\":\"shred\",\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"tenant\":\"A B\",\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"dryrun\":true,\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"dryRun\":1,\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"activities\":[],\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"activities\":\"x\",\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"activities\":[1],\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"activities\":[\" \"],\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"activities\":[\"urn:a\"],\"everywhere\":true,\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"activities\":[\"urn:a\"],\"until\":\"soon\",\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"until\":\"2026-01-01T00:00:00Z\",\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"mode\":\"delete\",\"spared\":[\"urn:a\"],\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}]}"
            })
    void refusesWhatItDoesNotUnderstand(String body) {
        operator().body(body).post("/operator/erasures").then().statusCode(400).body("message", notNullValue());
    }

    @Test
    void givesWhatAPersonDidAsItWasReceived() {
        String id = send("taking", "https://x.example/a");
        send("another", "https://x.example/a");
        String identifiers = "{\"identifiers\":[{\"mbox\":\"mailto:taking@example.org\"}]";
        int sequence = operator()
                .body(identifiers + "}")
                .post("/operator/people/statements")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("statements", hasSize(1))
                .body("statements[0].id", equalTo(id))
                .body("statements[0].json", containsString("{\"id\":\"" + id + "\",\"actor\":{\"mbox\""))
                .extract()
                .path("next");
        operator()
                .body(identifiers + ",\"after\":" + sequence + "}")
                .post("/operator/people/statements")
                .then()
                .statusCode(200)
                .body("statements", hasSize(0))
                .body("$", not(hasKey("next")));
        operator()
                .body(identifiers + ",\"ids\":[\"" + id + "\",\"" + UUID.randomUUID() + "\"]}")
                .post("/operator/people/statements")
                .then()
                .body("statements.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"identifiers\":[]}",
                "{\"identifiers\":[{\"name\":\"Fatima\"}]}",
                "{\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}],\"after\":\"1\"}",
                "{\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}],\"after\":1.5}",
                "{\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}],\"ids\":[]}",
                "{\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}],\"ids\":[\"x\"]}",
                "{\"identifiers\":[{\"mbox\":\"mailto:a@b.example\"}],\"everywhere\":true}"
            })
    void refusesToGiveWhatItDoesNotUnderstand(String body) {
        operator()
                .body(body)
                .post("/operator/people/statements")
                .then()
                .statusCode(400)
                .body("message", notNullValue());
    }

    @Test
    void readsAnImportOfAnySizeAsItComes() {
        send("large", "https://x.example/a");
        String lines = operator().get("/operator/tenants/main/export").asString();
        operator()
                .body(("\n".repeat(300_000) + lines).getBytes(StandardCharsets.UTF_8)) // an LMS may send 100 K here
                .post("/operator/tenants/large/import")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true));
    }

    @Test
    void carriesATenantOutAndIn() {
        String id = send("carried", "https://x.example/a");
        String lines = operator()
                .get("/operator/tenants/main/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .body(containsString(id))
                .body(containsString("\"kind\":\"end\""))
                .extract()
                .asString();
        operator()
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/operator/tenants/carried/import")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true));
        operator()
                .get("/operator/tenants/carried/export")
                .then()
                .statusCode(200)
                .body(containsString(id));
        operator()
                .body("nonsense")
                .post("/operator/tenants/carried/import")
                .then()
                .statusCode(400);
        operator().body("{}").post("/operator/tenants/carried/import").then().statusCode(400);
        given().body(lines).post("/operator/tenants/carried/import").then().statusCode(401);
    }

    @Test
    void obeysRulesOfRetention() {
        int rule = operator()
                .body("{\"verb\":\"https://x.example/never\",\"days\":30}")
                .post("/operator/retention-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operator()
                .get("/operator/retention-rules/preview")
                .then()
                .statusCode(200)
                .body("rules.find { it.id == " + rule + " }.deleted", equalTo(0));
        operator().post("/operator/retention-rules/run").then().statusCode(200).body("deleted", equalTo(0));
        operator().get("/operator/retention-rules").then().body("rules.id", hasItem(rule));
        operator().delete("/operator/retention-rules/" + rule).then().statusCode(204);
        operator().delete("/operator/retention-rules/" + rule).then().statusCode(404);
        operator().body("{\"days\":0}").post("/operator/retention-rules").then().statusCode(400);
        operator()
                .body("{\"verb\":\"x\",\"days\":1}")
                .post("/operator/retention-rules")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"r\"}",
                "{\"activity\":\"https://x.example/a\"}",
                "{\"activity\":\"nothing\",\"reason\":\"r\"}",
                "{\"registration\":\"1\",\"reason\":\"r\"}",
                "{\"actor\":{},\"reason\":\"r\"}",
                "{\"actor\":{\"mbox\":\"mailto:a@b.example\"},\"activity\":\"https://x.example/a\",\"reason\":\"r\"}"
            })
    void refusesHoldsThatCoverNothing(String body) {
        operator().body(body).post("/operator/holds").then().statusCode(400).body("message", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operator/removals",
                "/operator/removals/1/ids",
                "/operator/holds",
                "/operator/retention-rules",
                "/operator/tenants/main/export"
            })
    void opensOnlyToTheOperator(String path) {
        given().get(path).then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("moodle", BridgeUnderTest.SECRET)
                .get(path)
                .then()
                .statusCode(401);
        operator().header("Sec-Fetch-Site", "cross-site").get(path).then().statusCode(403);
    }

    @Test
    void letsNobodyElseForget() {
        given().body("{}").post("/operator/erasures").then().statusCode(401);
        operator()
                .header("Sec-Fetch-Site", "cross-site")
                .body("{}")
                .post("/operator/erasures")
                .then()
                .statusCode(403);
        given().delete("/operator/erasures/keys/main").then().statusCode(401);
    }
}
