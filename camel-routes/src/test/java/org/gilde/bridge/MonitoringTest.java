package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The alerts and the dashboard in src/docs/monitoring")
class MonitoringTest {
    /** Counted from the first time that it happens. */
    private static final Set<String> SELDOM = Set.of(
            "gilde_delivery_failures_total",
            "gilde_drop_failures_total",
            "gilde_drop_files_total",
            "gilde_drop_lines_total",
            "gilde_forward_statements_total",
            "gilde_pull_statements_total");

    private static Set<String> measured() {
        return Monitoring.measured(given().get("/q/metrics").asString());
    }

    private static void send(String verb) {
        XapiEndpointTest.lms()
                .body(XapiEndpointTest.statement(UUID.randomUUID(), verb, "monitored"))
                .post("/xapi/statements")
                .then()
                .statusCode(200);
    }

    @Test
    void askForNothingThatIsNotMeasured() throws IOException {
        send("completed");
        send("commented");
        Set<String> asked = new TreeSet<>(Monitoring.watched());
        asked.addAll(Monitoring.shown());
        asked.removeAll(Monitoring.ofStream()); // this service runs without Kafka; KafkaIT has them
        asked.removeAll(SELDOM);
        assertThat(asked).hasSizeGreaterThan(15);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(measured()).containsAll(asked));
    }

    @Test
    void showAllThatTheBridgeMeasuresOfItself() throws IOException {
        Set<String> own = measured();
        own.removeIf(name -> !name.startsWith("gilde_") || name.endsWith("_max") || name.matches(".*_(count|sum)"));
        assertThat(Monitoring.shown()).containsAll(own).containsAll(SELDOM);
    }

    @Test
    void sayWhatHappenedAndWhatToDo() throws IOException {
        Set<String> names = new TreeSet<>();
        for (JsonNode rule : Monitoring.rules()) {
            assertThat(names.add(rule.path("alert").asText())).isTrue();
            assertThat(rule.path("for").asText()).matches("\\d+[mh]");
            assertThat(rule.path("labels").path("severity").asText()).isIn("critical", "warning", "info");
            assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
            assertThat(rule.path("annotations").path("description").asText()).endsWith(".");
        }
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(Monitoring.panels().findValuesAsText("id")).doesNotHaveDuplicates();
    }
}
