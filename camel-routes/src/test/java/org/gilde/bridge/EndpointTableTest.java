package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gilde.xapi.access.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every request of the whole service × who asks: whoever adds one finds it here, closed. Scopes, tokens and tenants
 * within the LRS are the affair of the library's own table.
 */
@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("Who gets in where")
class EndpointTableTest {
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "GET /xapi/about",
            "POST /xapi/tokens/fetch",
            "GET /q/health",
            "GET /q/health/live",
            "GET /q/health/ready",
            "GET /q/metrics");

    private static final Map<String, String> KNOWN = new TreeMap<>();

    static Stream<String> requests() throws IOException {
        List<String> requests = new ArrayList<>(
                OPEN_TO_ALL.stream().filter(request -> request.contains(" /q/")).toList());
        String path = "";
        for (String line : Files.readAllLines(Path.of(System.getProperty("gilde.root"), "src/docs/openapi.yaml"))) {
            if (line.matches("  /\\S*:")) {
                path = line.substring(2, line.length() - 1);
            } else if (line.matches("    (get|put|post|delete|patch):")) {
                requests.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        assertThat(requests).hasSizeGreaterThan(50);
        return requests.stream().sorted();
    }

    /** Those who are nobody here, by the word of the one who fails. */
    private static Map<String, RequestSpecification> strangers() {
        return Map.of(
                "nobody", given(),
                "a wrong secret", basic("moodle", "wrong"),
                "the operator's key with a wrong secret", basic("operator", "wrong"),
                "a token that nobody issued", bearer("0123456789012345678901234567890123456789012"),
                "a token of no provider", bearer("a.b.c"),
                "a scheme that is unknown", given().header("Authorization", "Digest x"));
    }

    /** Those whom the LRS knows: a credential of each scope, and content. */
    private static synchronized Map<String, String> known() {
        if (KNOWN.isEmpty()) {
            for (Scope scope : Scope.values()) {
                String key = "table-" + UUID.randomUUID();
                String secret = basic("operator", BridgeUnderTest.OPERATOR_SECRET)
                        .contentType("application/json")
                        .body("{\"key\":\"" + key + "\",\"scopes\":[\"" + scope.text() + "\"]}")
                        .post("/operator/credentials")
                        .path("secret");
                String pair = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
                KNOWN.put("scope " + scope.text(), "Basic " + pair);
            }
            JsonPath token = given().header("Authorization", KNOWN.get("scope all"))
                    .header("X-Experience-API-Version", "1.0.3")
                    .contentType("application/json")
                    .body("{\"actor\":{\"mbox\":\"mailto:a@table.example\"},\"registration\":\"" + UUID.randomUUID()
                            + "\"}")
                    .post("/xapi/tokens")
                    .jsonPath();
            KNOWN.put("content", "Bearer " + token.getString("token"));
            KNOWN.put("content, as cmi5 has it", "Basic " + token.getString("auth-token"));
        }
        return KNOWN;
    }

    private static RequestSpecification basic(String key, String secret) {
        return given().auth().preemptive().basic(key, secret);
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isClosedToStrangersUnlessItIsOpenToAll(String request) {
        strangers()
                .forEach((who, caller) ->
                        assertThat(status(caller, request) == 401).as(who).isEqualTo(!OPEN_TO_ALL.contains(request)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void opensItsOwnSideOnly(String request) {
        boolean isOpen = OPEN_TO_ALL.contains(request);
        boolean isOfOperator = request.contains(" /operator");
        known().forEach((who, authorization) -> assertThat(
                        status(given().header("Authorization", authorization), request) == 401)
                .as(who)
                .isEqualTo(isOfOperator));
        if (!isOfOperator) {
            RequestSpecification operator = basic("operator", BridgeUnderTest.OPERATOR_SECRET);
            assertThat(status(operator, request) == 401).as("the operator").isEqualTo(!isOpen);
        } else if (request.startsWith("GET ")) {
            assertThat(status(basic("operator", BridgeUnderTest.OPERATOR_SECRET), request))
                    .as("the operator")
                    .isIn(200, 400, 404); // 400: of a roster it has to be said of which run
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isClosedToTheOperatorWhomAnotherPageLeadsHere(String request) {
        if (request.contains(" /operator")) {
            RequestSpecification forged =
                    basic("operator", BridgeUnderTest.OPERATOR_SECRET).header("Sec-Fetch-Site", "cross-site");
            assertThat(status(forged, request)).isEqualTo(403);
        }
    }

    private static int status(RequestSpecification caller, String request) {
        int blank = request.indexOf(' ');
        String path =
                request.substring(blank + 1).replaceAll("\\{tenant}", "main").replaceAll("\\{[a-z]+}", "7");
        RequestSpecification asking = caller.header("X-Experience-API-Version", "1.0.3");
        boolean hasBody = request.startsWith("P");
        return (hasBody ? asking.contentType("application/json").body("{}") : asking)
                .request(request.substring(0, blank), path)
                .statusCode();
    }
}
