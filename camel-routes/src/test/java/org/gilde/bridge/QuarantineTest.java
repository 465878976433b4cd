package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gilde.bridge.quarantine.Forgiveness;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.quarantine.Fault;
import org.gilde.xapi.quarantine.Quarantined;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("Quarantine as the operator sees it")
class QuarantineTest {
    private static final String QUARANTINE = "/operator/quarantine";
    private static final String BAD =
            "{\"actor\":{\"mbox\":\"fatima@example.org\"},\"verb\":{\"id\":\"https://v.example/did\"},"
                    + "\"object\":{\"id\":\"https://lms.example/a\"},\"result\":{\"response\":\"%s\"}}";

    @Inject
    Forgiveness forgiveness;

    private static RequestSpecification operator() {
        return given().auth().preemptive().basic("operator", BridgeUnderTest.OPERATOR_SECRET);
    }

    @Test
    void listsWithoutTextsAndShowsOne() {
        UUID id = waiting(BAD.formatted(UUID.randomUUID()));
        operator()
                .get(QUARANTINE + "?credential=moodle&limit=1000")
                .then()
                .statusCode(200)
                .body("quarantined.id", hasItem(id.toString()))
                .body("quarantined.path", hasItem("$.actor.mbox"))
                .body(not(containsString("fatima")));
        operator().get(QUARANTINE + "/" + id).then().statusCode(200).body("text", containsString("fatima"));
        operator().get(QUARANTINE + "?olderThan=x").then().statusCode(400);
        operator().get(QUARANTINE + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void storesOneThatIsMended() {
        String text = BAD.formatted(UUID.randomUUID());
        UUID id = waiting(text);
        String one = QUARANTINE + "/" + id + "/redrive";
        operator().post(one).then().statusCode(409).body("message", containsString("$.actor.mbox"));
        operator()
                .contentType("application/json")
                .body(text.replace("\"fatima@", "\"mailto:fatima@"))
                .post(one)
                .then()
                .statusCode(200)
                .body("stored", equalTo(id.toString()));
        XapiEndpointTest.lms().get("/xapi/statements?statementId=" + id).then().statusCode(200);
        operator().post(one).then().statusCode(404);
    }

    @Test
    void storesAllThatAreNoLongerRefused() {
        waiting(BAD.formatted(UUID.randomUUID()).replace("\"fatima@", "\"mailto:fatima@"));
        operator()
                .post(QUARANTINE + "/redrive?credential=moodle")
                .then()
                .statusCode(200)
                .body("stored", equalTo(1));
    }

    @Test
    void dropsOne() {
        UUID id = waiting(BAD.formatted(UUID.randomUUID()));
        operator().delete(QUARANTINE + "/" + id).then().statusCode(204);
        operator().delete(QUARANTINE + "/" + id).then().statusCode(404);
        operator().delete(QUARANTINE + "/x").then().statusCode(404);
    }

    @Test
    void opensOnlyToTheOperator() {
        given().get(QUARANTINE).then().statusCode(401);
    }

    private UUID waiting(String json) {
        UUID id = UUID.randomUUID();
        Sender sender =
                new Sender(Tenant.MAIN, "moodle", "{\"mbox\":\"mailto:moodle@lms.example\"}", XapiVersion.V1_0_3);
        Fault fault = new Fault("$.actor.mbox", "must be a mailto IRI", "Part Two 2.4.2.3");
        forgiveness
                .quarantine()
                .keep(List.of(new Quarantined(id, sender, 0, fault, Instant.now(), 1, json, List.of())));
        return id;
    }
}
