package org.gilde.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.kafka.KafkaProcess;
import org.gilde.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two bridges over one database and one Kafka")
class KafkaIT {
    private static final int BATCH = 20;

    private static String batch() {
        return IntStream.range(0, BATCH)
                .mapToObj(each -> XapiEndpointTest.statement(UUID.randomUUID(), "completed", "a"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static BridgeProcess start(
            Path folder, String database, AppStub app, KafkaProcess kafka, MarkerScan.Others others)
            throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        List<String> settings = new ArrayList<>(MarkerScan.SETTINGS);
        settings.addAll(others.settings());
        settings.addAll(List.of(
                "gilde.database.url=" + database,
                "gilde.database.user=" + postgres.user(),
                "gilde.database.password=" + postgres.password(),
                "gilde.confluence.url=" + app.url(),
                "gilde.confluence.token=a-token-that-must-not-be-seen",
                "gilde.delivery.batch-size=5",
                "gilde.kafka.bootstrap-servers=" + kafka.guardedAddress(),
                "gilde.kafka.partitions=4",
                "gilde.kafka.property.session.timeout.ms=3000",
                "gilde.kafka.property.heartbeat.interval.ms=500",
                "gilde.kafka.property.security.protocol=SASL_PLAINTEXT",
                "gilde.kafka.property.sasl.mechanism=PLAIN",
                "gilde.kafka.property.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule"
                        + " required username=\"bridge\" password=\"" + KafkaProcess.PASSWORD + "\";"));
        return new BridgeProcess(Files.createDirectories(folder), MarkerScan.OPTIONS, settings.toArray(String[]::new));
    }

    @Test
    void deliverAllThatTheyTookWhenOneOfThemIsKilledAndLeakNothing(@TempDir Path folder) throws Exception {
        String database = EmbeddedPostgres.shared().createDatabase();
        try (AppStub app = new AppStub();
                KafkaProcess kafka = KafkaProcess.start();
                MarkerScan.Others others = new MarkerScan.Others();
                BridgeProcess one = start(folder.resolve("one"), database, app, kafka, others)
                        .awaitReady();
                BridgeProcess other = start(folder.resolve("other"), database, app, kafka, others)
                        .awaitReady()) {
            int taken = 0;
            for (int i = 0; i < 5; i++) {
                assertThat(one.post("/xapi/statements", batch()).statusCode()).isEqualTo(200);
                assertThat(other.post("/xapi/statements", batch()).statusCode()).isEqualTo(200);
                taken += 2 * BATCH;
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> !app.taken().isEmpty());
            one.kill();
            for (int i = 0; i < 5; i++) {
                assertThat(other.post("/xapi/statements", batch()).statusCode()).isEqualTo(200);
                taken += BATCH;
            }
            int all = taken;
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(app.taken()).hasSize(all));
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            other.get("/q/health/ready").body())
                    .contains("\"kafka\": \"gilde-learning-events\"", "\"inKafka\": 0", "\"state\": \"following\""));
            assertThat(Monitoring.measured(other.get("/q/metrics").body())).containsAll(Monitoring.ofStream());
            MarkerScan scan = new MarkerScan(other, app, kafka, others, database).run();
            scan.checkWhatLeaves(one.log(), other.log()).checkTheStore();
            assertThat(app.faults()).isEmpty();
            scan.checkThatLeaksAreFound(one.log(), other.log());
            other.stop();
            assertThat(one.log() + other.log())
                    .doesNotContain("must-not-be-seen", "example.org", "\tat ", "org.apache.kafka");
        }
    }
}
