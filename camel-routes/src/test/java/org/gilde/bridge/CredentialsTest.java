package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gilde.bridge.command.CredentialsCommand;
import org.gilde.bridge.settings.SettingsReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("Credentials, administered while the service runs")
class CredentialsTest {
    private static final String CREDENTIALS = "/operator/credentials";

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic("operator", BridgeUnderTest.OPERATOR_SECRET)
                .contentType("application/json");
    }

    private static String fresh() {
        return "lms-" + UUID.randomUUID();
    }

    private static JsonPath add(String key, String choices) {
        return operator()
                .body("{\"key\":\"" + key + "\"" + choices + "}")
                .post(CREDENTIALS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    private static int send(String key, String secret) {
        return given().auth()
                .preemptive()
                .basic(key, secret)
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json")
                .body(XapiEndpointTest.statement(UUID.randomUUID(), "completed", "a"))
                .post("/xapi/statements")
                .statusCode();
    }

    private static int read(String key, String secret) {
        return given().auth()
                .preemptive()
                .basic(key, secret)
                .header("X-Experience-API-Version", "1.0.3")
                .get("/xapi/statements")
                .statusCode();
    }

    @Test
    void workAtOnceAndTellTheirSecretOnce() {
        String key = fresh();
        JsonPath made = add(key, ",\"label\":\"Moodle of the academy\"");
        String secret = made.getString("secret");
        assertThat(made.getList("scopes")).containsExactly("statements/write", "statements/read/mine");
        assertThat(send(key, secret)).isEqualTo(200);
        operator()
                .get(CREDENTIALS + "/" + key)
                .then()
                .statusCode(200)
                .body("label", equalTo("Moodle of the academy"))
                .body("source", equalTo("database"))
                .body("created", not(equalTo(null)))
                .body("lastUsed", containsString(":00:00Z"))
                .body("authority", containsString(key))
                .body(not(containsString(secret)))
                .body(not(containsString("pbkdf2")));
        operator()
                .get(CREDENTIALS)
                .then()
                .statusCode(200)
                .body("credentials.key", hasItems(key, "moodle"))
                .body("credentials.find { it.key == 'moodle' }.source", equalTo("file"))
                .body(not(containsString(secret)))
                .body(not(containsString("pbkdf2")));
        operator().body("{\"key\":\"" + key + "\"}").post(CREDENTIALS).then().statusCode(409);
    }

    @Test
    void rotateWithoutDowntime() {
        String key = fresh();
        String old = add(key, "").getString("secret");
        String next = operator()
                .body("{\"keepOldSeconds\":3600}")
                .post(CREDENTIALS + "/" + key + "/rotate")
                .then()
                .statusCode(200)
                .body("secrets", equalTo(2))
                .body("oldSecretUntil", not(equalTo(null)))
                .extract()
                .path("secret");
        assertThat(send(key, old)).isEqualTo(200);
        assertThat(send(key, next)).isEqualTo(200);
        String last = operator()
                .body("{\"keepOldSeconds\":0}")
                .post(CREDENTIALS + "/" + key + "/rotate")
                .then()
                .statusCode(200)
                .body("secrets", equalTo(1))
                .extract()
                .path("secret");
        assertThat(send(key, last)).isEqualTo(200);
        assertThat(List.of(old, next, last)).doesNotHaveDuplicates();
    }

    @Test
    void changeAndHaveTheirLimits() {
        String key = fresh();
        String secret = add(key, ",\"requestsPerMinute\":2,\"maxBatch\":1,\"scopes\":[\"statements/write\"]")
                .getString("secret");
        assertThat(read(key, secret)).isEqualTo(403);
        assertThat(send(key, secret)).isEqualTo(200);
        given().auth()
                .preemptive()
                .basic(key, secret)
                .header("X-Experience-API-Version", "1.0.3")
                .get("/xapi/statements")
                .then()
                .statusCode(429)
                .header("Retry-After", not(equalTo(null)));
        operator()
                .body("{\"requestsPerMinute\":null,\"tenant\":\"academy\",\"lenient\":[\"keep-valid\"]}")
                .patch(CREDENTIALS + "/" + key)
                .then()
                .statusCode(200)
                .body("tenant", equalTo("academy"))
                .body("lenient", hasSize(1))
                .body("maxBatch", equalTo(1))
                .body("requestsPerMinute", equalTo(null));
    }

    @Test
    void minimiseBeforeStoringAndSaySoInAbout() {
        String key = fresh();
        JsonPath made = add(key, ",\"minimise\":true,\"scopes\":[\"all\"]");
        assertThat(made.getBoolean("minimise")).isTrue();
        UUID kept = UUID.randomUUID();
        UUID left = UUID.randomUUID();
        Supplier<RequestSpecification> lms = () -> given().auth()
                .preemptive()
                .basic(key, made.getString("secret"))
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json");
        String batch = "[" + XapiEndpointTest.statement(kept, "completed", "a") + ","
                + XapiEndpointTest.statement(left, "commented", "a") + "]";
        lms.get().body(batch).post("/xapi/statements").then().statusCode(200).body("$", hasSize(2));
        String one = "/xapi/statements?statementId=";
        lms.get().get(one + kept).then().statusCode(200).body(not(containsString("El Amrani")));
        lms.get().get(one + left).then().statusCode(404);
        lms.get().get("/xapi/about").then().body(containsString("about/minimises"));
        lms.get().body("{}").post("/xapi/agents/profile").then().statusCode(403);
        operator()
                .body("{\"minimise\":false}")
                .patch(CREDENTIALS + "/" + key)
                .then()
                .body("minimise", equalTo(false));
    }

    @Test
    void areRevoked() {
        String key = fresh();
        add(key, "");
        operator().delete(CREDENTIALS + "/" + key).then().statusCode(204);
        operator().delete(CREDENTIALS + "/" + key).then().statusCode(404);
        operator().get(CREDENTIALS + "/" + key).then().statusCode(404);
        operator().post(CREDENTIALS + "/" + key + "/rotate").then().statusCode(404);
        operator().body("{}").patch(CREDENTIALS + "/" + key).then().statusCode(404);
    }

    @Test
    void areLeftAloneWhereTheyStandInTheFile() {
        operator().delete(CREDENTIALS + "/moodle").then().statusCode(409).body("message", containsString("file"));
        operator().post(CREDENTIALS + "/moodle/rotate").then().statusCode(409);
        operator().body("{}").patch(CREDENTIALS + "/moodle").then().statusCode(409);
        operator().body("{\"key\":\"moodle\"}").post(CREDENTIALS).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"key\":1}",
                "{\"key\":\"\"}",
                "{\"key\":\"a:b\"}",
                "{\"key\":\"a/b\"}",
                "{\"key\":\"token\"}",
                "{\"key\":\"a\",\"secret\":\"mine\"}",
                "{\"key\":\"a\",\"scopes\":\"all\"}",
                "{\"key\":\"a\",\"scopes\":[\"everything\"]}",
                "{\"key\":\"a\",\"lenient\":[\"all\"]}",
                "{\"key\":\"a\",\"tenant\":\"The Academy\"}",
                "{\"key\":\"a\",\"maxBatch\":0}",
                "{\"key\":\"a\",\"maxBodySize\":\"1M\"}",
                "{\"key\":\"a\",\"requestsPerMinute\":1.5}",
                "{\"key\":\"a\",\"minimise\":\"yes\"}",
                "{\"key\":\"a\",\"minimise\":true,\"lenient\":[\"keep-valid\"]}"
            })
    void areRefusedWithAReason(String body) {
        operator().body(body).post(CREDENTIALS).then().statusCode(400).body("message", not(equalTo("")));
    }

    @Test
    void openOnlyToTheOperator() {
        for (String path : List.of(CREDENTIALS, CREDENTIALS + "/moodle")) {
            given().get(path).then().statusCode(401);
            given().auth()
                    .preemptive()
                    .basic("moodle", BridgeUnderTest.SECRET)
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        given().body("{\"key\":\"x\"}")
                .contentType("application/json")
                .post(CREDENTIALS)
                .then()
                .statusCode(401);
        given().delete(CREDENTIALS + "/moodle").then().statusCode(401);
        given().post(CREDENTIALS + "/moodle/rotate").then().statusCode(401);
        operator()
                .header("Sec-Fetch-Site", "cross-site")
                .delete(CREDENTIALS + "/moodle")
                .then()
                .statusCode(403);
    }

    @Test
    void handOutTokensForContent() {
        JsonPath made = add(fresh(), "");
        String wish =
                """
                {"actor":{"mbox":"mailto:fatima@sociaalhuis.example"},"fetch":true,
                 "registration":"7a5c1b0e-3f7c-4d8e-9f42-6d1c0b5f0a11"}""";
        String fetch = given().auth()
                .preemptive()
                .basic(made.getString("key"), made.getString("secret"))
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json")
                .body(wish)
                .post("/xapi/tokens")
                .then()
                .statusCode(200)
                .body("fetch", startsWith("http://"))
                .extract()
                .path("fetch");
        String path = fetch.substring(fetch.indexOf("/xapi/"));
        String token = given().urlEncodingEnabled(false)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("auth-token");
        given().urlEncodingEnabled(false).post(path).then().statusCode(200).body("error-code", equalTo("1"));
        RequestSpecification content = given().header("Authorization", "Basic " + token)
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json");
        content.body(XapiEndpointTest.statement(UUID.randomUUID(), "completed", "a"))
                .post("/xapi/statements")
                .then()
                .statusCode(403);
    }

    private static String command(int expected, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Map<String, String> values = new HashMap<>();
        values.put("gilde.operator.key", "operator");
        values.put("gilde.operator.secret", BridgeUnderTest.OPERATOR_SECRET);
        values.put("gilde.http.port", Integer.toString(RestAssured.port));
        assertThat(CredentialsCommand.run(SettingsReader.read("x", values), List.of(arguments), print, print))
                .as(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String secretIn(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("secret: "))
                .findFirst()
                .orElseThrow()
                .substring("secret: ".length());
    }

    @Test
    void areAdministeredFromTheCommandLine() {
        String key = fresh();
        String made = command(0, "add", key, "--label", "Totara", "--scopes", "all", "--max-batch", "50");
        assertThat(made).contains("label: Totara", "scopes: all", "maxBatch: 50", "not shown again");
        assertThat(send(key, secretIn(made))).isEqualTo(200);
        assertThat(command(0, "list")).contains("key: " + key, "key: moodle").doesNotContain("secret: ");
        assertThat(command(0, "change", key, "--max-batch", "none", "--lenient", "quirks"))
                .contains("lenient: quirks")
                .doesNotContain("maxBatch");
        assertThat(command(0, "change", key, "--minimise", "true")).contains("minimise: true");
        assertThat(command(1, "change", key, "--lenient", "keep-valid")).contains("can not be forgiven keep-valid");
        String rotated = command(0, "rotate", key, "--keep-old-seconds", "60");
        assertThat(send(key, secretIn(rotated))).isEqualTo(200);
        assertThat(command(0, "revoke", key)).contains("done");
        assertThat(command(1, "revoke", key)).contains("There is no credential " + key);
        assertThat(command(1, "add", "moodle")).contains("already");
        assertThat(command(1, "add", "a:b")).contains("A key has");
    }

    @Test
    void areNotTouchedByACommandThatIsNotUnderstood() {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("drop"),
                List.of("add"),
                List.of("add", "a", "b"),
                List.of("list", "a"),
                List.of("add", "a", "--label"),
                List.of("add", "a", "--colour", "red"),
                List.of("add", "a", "--minimise", "yes"),
                List.of("add", "a", "--max-batch", "many"))) {
            assertThat(command(2, wrong.toArray(String[]::new))).contains("Usage: ");
        }
    }

    @Test
    void canNotBeReachedWhereTheServiceIsNot() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Map<String, String> values = new HashMap<>();
        values.put("gilde.operator.key", "operator");
        values.put("gilde.operator.secret", "another-secret");
        values.put("gilde.http.port", "1");
        assertThat(CredentialsCommand.run(SettingsReader.read("x", values), List.of("list"), print, print))
                .isEqualTo(4);
        values.put("gilde.http.port", Integer.toString(RestAssured.port));
        assertThat(CredentialsCommand.run(SettingsReader.read("x", values), List.of("list"), print, print))
                .isEqualTo(1);
        Map<String, String> none =
                Map.of("gilde.lms.moodle.key", "moodle", "gilde.lms.moodle.secret", "hush-hush-hush");
        assertThat(CredentialsCommand.run(SettingsReader.read("x", none), List.of("list"), print, print))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("does not answer", "another operator", "gilde.operator.key")
                .doesNotContain("another-secret");
    }
}
