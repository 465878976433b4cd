package org.gilde.bridge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.bridge.trace.CollectorStub.awaitAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import org.gilde.bridge.trace.CollectorStub;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.SeenSpan;
import org.gilde.bridge.trace.Word;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BridgeUnderTest.class)
@DisplayName("The service, as traces show it")
class TracesServiceTest {
    private static final String MARK = "planted";

    private final URI collector =
            URI.create(ConfigProvider.getConfig().getValue("gilde.traces.endpoint", String.class));

    private SeenSpan await(Place place, Predicate<SeenSpan> wanted) {
        return awaitAt(collector, span -> span.isOf(place) && wanted.test(span));
    }

    /** A Statement with a mark wherever somebody may write something. */
    private static String marked(UUID id) {
        return """
                {"id":"%s","actor":{"mbox":"mailto:planted@planted.example","name":"Planted"},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/completed","display":{"en":"planted"}},
                 "object":{"id":"https://planted.example/planted",
                           "definition":{"name":{"en":"planted"},"description":{"en":"planted"}}},
                 "result":{"response":"planted"},"context":{"platform":"planted"}}"""
                .formatted(id);
    }

    @Test
    void leadFromTheRequestOverTheStoreToTheApp() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        XapiEndpointTest.lms()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("tracestate", MARK + "=" + MARK)
                .header("baggage", MARK + "=" + MARK)
                .body(marked(UUID.randomUUID()))
                .post("/xapi/statements")
                .then()
                .statusCode(200);
        SeenSpan request = await(Place.REQUEST, span -> span.trace().equals(trace));
        assertThat(request.of(Word.METHOD)).isEqualTo("POST");
        assertThat(request.of(Word.RESOURCE)).isEqualTo("/xapi/statements");
        assertThat(request.of(Figure.STATUS)).isEqualTo("200");
        SeenSpan store = await(Place.STORE, request::holds);
        assertThat(store.of(Figure.STATEMENTS)).isEqualTo("1");
        SeenSpan delivery = await(
                Place.DELIVERY,
                span -> store.holds(span) && !span.of(Figure.EVENTS).isEmpty());
        assertThat(await(Place.MESSAGE, delivery::holds).of(Figure.STATUS)).isEqualTo("200");
    }

    @Test
    void leadFromAFileToTheApp() throws IOException {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("gilde.drop.folder", String.class));
        Files.writeString(
                folder.resolve(MARK + ".ndjson"), marked(UUID.randomUUID()).replace('\n', ' ') + "\n" + MARK + "\n");
        SeenSpan drop = await(Place.DROP, span -> span.of(Figure.REFUSED).equals("1"));
        assertThat(drop.of(Figure.STATEMENTS)).isEqualTo("1");
        await(Place.DELIVERY, drop::holds);
    }

    @Test
    void holdNothingOfWhatIsSentAskedOrAnswered() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        XapiEndpointTest.lms()
                .queryParam("agent", "{\"mbox\":\"mailto:planted@planted.example\"}")
                .get("/xapi/statements")
                .then()
                .statusCode(200);
        XapiEndpointTest.lms().body(MARK).post("/xapi/statements").then().statusCode(400);
        given().auth().preemptive().basic(MARK, MARK).get("/xapi/statements").then();
        XapiEndpointTest.lms()
                .body(marked(UUID.randomUUID()))
                .post("/xapi/statements")
                .then()
                .statusCode(200);
        XapiEndpointTest.lms()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/xapi/" + MARK + "/" + MARK)
                .then()
                .statusCode(404);
        assertThat(await(Place.REQUEST, span -> span.trace().equals(trace)).of(Word.RESOURCE))
                .isEqualTo("_OTHER");
        SeenSpan forward = await(Place.FORWARD, SeenSpan::isFailed);
        assertThat(forward.of(Word.PEER)).isEqualTo("away");
        assertThat(forward.error()).endsWith(".PeerAwayException");
        assertThat(await(Place.PULL, SeenSpan::isFailed).of(Word.PEER)).isEqualTo("away");
        CollectorStub.checkNothingElse(CollectorStub.spansAt(collector));
        assertThat(CollectorStub.rawAt(collector))
                .contains("gilde-bridge")
                .doesNotContainIgnoringCase(
                        MARK,
                        "fatima",
                        "sociaalhuis",
                        "127.0.0.1",
                        BridgeUnderTest.SECRET,
                        BridgeUnderTest.OPERATOR_SECRET);
    }
}
