package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The operator's page")
class OperatorPageTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    private static RequestSpecification operator() {
        return given().auth().preemptive().basic("operator", BridgeUnderTest.OPERATOR_SECRET);
    }

    @Test
    void isAPageThatNothingFromElsewhereRunsIn() {
        operator()
                .get("/operator/page")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("page/page.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.css", "page.js", "view.js", "texts.js", "texts-nl.json"})
    void hasAllThatItIsMadeOf(String file) {
        operator().get("/operator/page/" + file).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application.properties", "..%2Fapplication.properties", "texts-it.json"})
    void givesNothingElseOut(String file) {
        int status = operator()
                .urlEncodingEnabled(false)
                .get("/operator/page/" + file)
                .statusCode();
        assertThat(status).isIn(400, 404);
    }

    @Test
    void saysTheSameInEachLanguage() throws IOException {
        Map<String, List<String>> english = words("en");
        for (String language : List.of("nl", "fr", "de")) {
            assertThat(words(language)).as(language).isEqualTo(english);
        }
        assertThat(english).containsKeys("outcome.reading", "outcome.done", "outcome.refused");
        String scripts = text("page.js") + text("view.js");
        assertThat(english.keySet())
                .filteredOn(key -> !key.startsWith("state.") && !key.startsWith("outcome."))
                .allSatisfy(key -> assertThat(scripts).contains("'" + key + "'"));
    }

    /** Returns which values each text has a place for. */
    private static Map<String, List<String>> words(String language) throws IOException {
        Map<String, List<String>> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> text :
                new ObjectMapper().readTree(text("texts-" + language + ".json")).properties()) {
            assertThat(text.getValue().asText()).as(text.getKey()).isNotBlank().doesNotContain("'");
            words.put(
                    text.getKey(),
                    List.copyOf(new TreeSet<>(HOLE.matcher(text.getValue().asText())
                            .results()
                            .map(found -> found.group())
                            .toList())));
        }
        return words;
    }

    private static String text(String file) throws IOException {
        try (InputStream in = OperatorPageTest.class.getResourceAsStream("/operator-page/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
