package org.gilde.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("java -jar gilde-bridge.jar")
class BridgeProcessIT {
    private static final Duration LONG = Duration.ofMinutes(1);

    private Path folder;

    @BeforeEach
    void use(@TempDir Path temporary) {
        folder = temporary;
    }

    private static String batch(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> XapiEndpointTest.statement(UUID.randomUUID(), "completed", "a"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String[] delivering(AppStub app) {
        return new String[] {
            "gilde.confluence.url=" + app.url(),
            "gilde.confluence.token=a-token-that-must-not-be-seen",
            "gilde.delivery.batch-size=5"
        };
    }

    @Test
    void saysWhatIsWrongAndStartsNothing() throws Exception {
        try (BridgeProcess bridge = new BridgeProcess(folder, "gilde.confluence.token=hush", "gilde.http.prot=1")) {
            assertThat(bridge.awaitEnd()).isEqualTo(2);
            assertThat(bridge.log())
                    .contains(
                            "gilde.confluence.url: is missing",
                            "gilde.http.prot: is not a setting",
                            "Nothing was started")
                    .doesNotContain("hush", "Exception", "\tat ");
            assertThat(folder.resolve("gilde-data")).doesNotExist();
        }
    }

    @Test
    void waitsForADatabaseThatStartsLaterAndSaysSo() throws Exception {
        Path data = folder.resolve("later");
        String url;
        String user;
        String password;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            url = postgres.createDatabase("gilde");
            user = postgres.user();
            password = postgres.password();
        }
        try (BridgeProcess bridge = new BridgeProcess(
                folder,
                "gilde.database.url=" + url,
                "gilde.database.user=" + user,
                "gilde.database.password=" + password)) {
            await().atMost(LONG).until(() -> bridge.status("/q/health/ready") == 503);
            assertThat(bridge.get("/q/health/ready").body())
                    .contains("\"status\":\"DOWN\"", "the database does not answer", "\"since\":\"20")
                    .doesNotContain("jdbc", "127.0.0.1");
            assertThat(bridge.status("/q/health/live")).isEqualTo(200);
            HttpResponse<String> sent = bridge.post("/xapi/statements", batch(1));
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.headers().firstValue("Retry-After")).isPresent();
            assertThat(bridge.log())
                    .contains("database=away The database at " + url + " does not answer: ", "The bridge waits for it")
                    .doesNotContain("\tat ", password, "hush");
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
                assertThat(postgres.jdbcUrl().replace("/postgres", "/gilde")).isEqualTo(url);
                bridge.awaitReady();
                assertThat(bridge.post("/xapi/statements", batch(1)).statusCode())
                        .isEqualTo(200);
                assertThat(bridge.log()).contains("database=there waited=", "bridge=started");
                bridge.stop();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"gilde, password authentication failed", "no_such_database, does not exist"})
    void saysWhyADatabaseThatAnswersCanNotBeUsed(String name, String why) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        boolean isKnown = name.equals("gilde");
        String password = isKnown ? "a-wrong-word" : postgres.password();
        try (BridgeProcess bridge = new BridgeProcess(
                folder,
                "gilde.database.url=" + postgres.createDatabase("gilde").replaceFirst("/gilde$", "/" + name),
                "gilde.database.user=" + postgres.user(),
                "gilde.database.password=" + password)) {
            assertThat(bridge.awaitEnd()).isEqualTo(4);
            assertThat(bridge.log())
                    .contains(name + " can not be used: ", why, "Nothing was started")
                    .doesNotContain("\tat ", password, "waits");
        }
    }

    @Test
    void keepsWhatItConfirmedAndStopsItsDatabase() throws Exception {
        try (BridgeProcess bridge = new BridgeProcess(folder).awaitReady()) {
            assertThat(bridge.post("/xapi/statements", batch(3)).statusCode()).isEqualTo(200);
            bridge.stop();
            assertThat(databaseProcess()).doesNotExist();
            bridge.startAgain();
            bridge.awaitReady();
            assertThat(bridge.get("/q/health/ready").body()).contains("\"newest\": 3");
        }
    }

    private Path databaseProcess() {
        return folder.resolve("gilde-data/postgres/data/postmaster.pid");
    }

    @Test
    void losesNothingAndKeepsTheOrderWhenItIsKilled() throws Exception {
        try (AppStub app = new AppStub();
                BridgeProcess bridge = new BridgeProcess(folder, delivering(app)).awaitReady()) {
            for (int i = 0; i < 20; i++) {
                assertThat(bridge.post("/xapi/statements", batch(20)).statusCode())
                        .isEqualTo(200);
                killSometimes(bridge, i);
            }
            await().atMost(LONG).untilAsserted(() -> assertThat(app.taken())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 400).boxed().toList()));
            assertThat(app.faults()).isEmpty();
            assertThat(bridge.log()).doesNotContain("a-token", "fatima", "hush");
            assertThat(Files.readString(folder.resolve("log"))).contains("bridge=started");
        }
    }

    private static void killSometimes(BridgeProcess bridge, int round) throws InterruptedException, IOException {
        if (round % 8 == 5) {
            bridge.kill();
            bridge.startAgain();
            bridge.awaitReady();
        }
    }
}
