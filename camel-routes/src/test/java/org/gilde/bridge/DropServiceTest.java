package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The service with a drop folder")
class DropServiceTest {
    @Test
    void takesAFileAndTellsTheOperator() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("gilde.drop.folder", String.class));
        UUID id = UUID.randomUUID();
        Files.writeString(folder.resolve("a.json"), XapiEndpointTest.statement(id, "completed", "dropped"));
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("done/a.json")));
        XapiEndpointTest.lms()
                .get("/xapi/statements?statementId=" + id)
                .then()
                .statusCode(200)
                .body("authority.account.name", equalTo("drop"));
        await().untilAsserted(() -> given().auth()
                .preemptive()
                .basic("operator", BridgeUnderTest.OPERATOR_SECRET)
                .get("/operator/drops")
                .then()
                .statusCode(200)
                .body("state", equalTo("looking"))
                .body("waiting", equalTo(0))
                .body("drops.file", hasItem("a.json"))
                .body("drops[0].outcome", equalTo("done"))
                .body("drops[0].taken", equalTo(1))
                .body("drops[0].ended", notNullValue()));
        given().get("/q/health/ready").then().body("checks.find { it.name == 'drop' }.data.state", equalTo("looking"));
        assertThat(given().get("/q/metrics").asString())
                .contains("gilde_drop_waiting 0.0", "gilde_drop_away 0.0")
                .contains("gilde_drop_files_total{outcome=\"done\"", "gilde_drop_lines_total{outcome=\"taken\"");
    }
}
