package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.gilde.xapi.access.TokenHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The log at DEBUG")
class SecretsInLogTest {
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.gilde");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final List<String> secrets = new ArrayList<>();
    private final Handler scan = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            if (String.valueOf(line.getLoggerName()).startsWith("org.apache.http.")) {
                return; // the client of this test, which knows the secrets
            }
            StringWriter text = new StringWriter();
            text.append(String.valueOf(formatter.formatMessage(line)));
            if (line.getParameters() != null) {
                text.append(List.of(line.getParameters()).toString());
            }
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        scan.setLevel(Level.ALL);
        ALL.addHandler(scan);
        ALL.setLevel(Level.FINE);
        OURS.setLevel(Level.ALL);
    }

    @AfterEach
    void hush() {
        ALL.removeHandler(scan);
        ALL.setLevel(Level.INFO);
        OURS.setLevel(null);
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic("operator", BridgeUnderTest.OPERATOR_SECRET)
                .contentType("application/json");
    }

    private static RequestSpecification as(String authorization) {
        return given().header("Authorization", authorization)
                .header("X-Experience-API-Version", "1.0.3")
                .contentType("application/json");
    }

    private String basic(String key, String secret) {
        String pair = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        secrets.add(secret);
        secrets.add(pair);
        return "Basic " + pair;
    }

    private String bearer(String token) {
        secrets.add(token);
        secrets.add(TokenHash.of(token).hex());
        return "Bearer " + token;
    }

    @Test
    void holdsNoSecretNoTokenAndNoHash() {
        secrets.add(BridgeUnderTest.SECRET);
        secrets.add(BridgeUnderTest.OPERATOR_SECRET);
        secrets.add("pbkdf2-sha256$");
        String key = "lms-" + UUID.randomUUID();
        JsonPath made = operator()
                .body("{\"key\":\"" + key + "\",\"scopes\":[\"all\"]}")
                .post("/operator/credentials")
                .jsonPath();
        String lms = basic(key, made.getString("secret"));
        String statement = XapiEndpointTest.statement(UUID.randomUUID(), "completed", "a");
        as(lms).body(statement).post("/xapi/statements").then().statusCode(200);
        as(basic(key, "a-wrong-secret-of-its-own"))
                .get("/xapi/statements")
                .then()
                .statusCode(401);
        as(bearer("a-wrong-token-of-forty-three-characters-0000"))
                .get("/xapi/statements")
                .then()
                .statusCode(401);
        as(bearer("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJmYXRpbWEifQ.c2lnbmF0dXJl"))
                .get("/xapi/statements")
                .then()
                .statusCode(401);
        String wish = "{\"actor\":{\"mbox\":\"mailto:fatima@sociaalhuis.example\"},\"registration\":\""
                + UUID.randomUUID() + "\"";
        JsonPath token = as(lms).body(wish + "}").post("/xapi/tokens").jsonPath();
        secrets.add(token.getString("auth-token"));
        as(bearer(token.getString("token")))
                .body(statement)
                .post("/xapi/statements")
                .then()
                .statusCode(403);
        String fetch = as(lms).body(wish + ",\"fetch\":true}")
                .post("/xapi/tokens")
                .jsonPath()
                .getString("fetch");
        bearer(fetch.substring(fetch.indexOf("code=") + 5));
        String path = fetch.substring(fetch.indexOf("/xapi/"));
        secrets.add(given().urlEncodingEnabled(false).post(path).jsonPath().getString("auth-token"));
        given().urlEncodingEnabled(false).post(path).then().statusCode(200);
        JsonPath rotated =
                operator().post("/operator/credentials/" + key + "/rotate").jsonPath();
        as(basic(key, rotated.getString("secret")))
                .get("/xapi/statements")
                .then()
                .statusCode(200);
        operator().delete("/operator/credentials/" + key).then().statusCode(204);

        assertThat(secrets).hasSizeGreaterThan(15).doesNotContainNull();
        assertThat(lines).as("the log was heard").isNotEmpty();
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(secrets));
    }
}
