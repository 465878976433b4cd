package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Elsewhere;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.subject.Looks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people do about what is kept of them, over REST")
class SubjectResourcesTest {
    private static final PersonKey FATIMA = Bridge.person("fatima");
    private static final PersonKey JAN = Bridge.person("jan");

    private final Estate estate = new Estate();
    private final Asking asking = new Asking();
    private final PauseResource pause = new PauseResource(asking, estate.pausing);
    private final ErasuresResource erasures = new ErasuresResource(asking, estate.erasing, estate.ports.items());
    private final LooksResource looks = new LooksResource(asking, estate.lookLog, estate.bridge);

    @BeforeEach
    void begin() {
        estate.bridge.takes(Events.fatima("completed", 9));
        asking.as(FATIMA.value());
    }

    private static JsonNode json(Response response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        return new ObjectMapper().readTree((String) response.getEntity());
    }

    private Response erase(String body) throws IOException {
        return erasures.erase(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private long item() {
        return estate.bridge.itemsOf("fatima").get(0).id();
    }

    @Test
    void aPauseBeginsStandsAndEnds() throws IOException {
        assertThat(json(pause.get()).toString()).isEqualTo("{\"paused\":false,\"withheld\":[]}");
        assertThat(json(pause.begin()).path("since").asText()).isEqualTo(Bridge.NOW.toString());
        estate.bridge.takes(Events.fatima("passed", 10));
        assertThat(json(pause.get()).path("withheld").toString()).isEqualTo("[{\"day\":\"2026-11-21\",\"events\":1}]");
        assertThat(json(pause.end()).path("paused").asBoolean()).isFalse();
        asking.as(JAN.value());
        assertThat(json(pause.get()).path("withheld")).isEmpty();
    }

    @Test
    void anErasureNamesEachSystemThatTheBridgeForwardsTo() throws IOException {
        estate.remote = Remote.DONE;
        estate.elsewhere = List.of(new Elsewhere("region", Elsewhere.State.AWAY, Bridge.NOW));
        JsonNode step = json(erase("{\"item\":" + item() + "}")).path("steps").get(4);
        assertThat(step.toString())
                .isEqualTo("{\"place\":\"forwarded\",\"name\":\"region\",\"state\":\"away\",\"at\":\"" + Bridge.NOW
                        + "\"}");
    }

    @Test
    void anItemIsErasedAndEveryPlaceSaysWhatBecameOfIt() throws IOException {
        estate.remote = Remote.WAITING;
        JsonNode erasure = json(erase("{\"item\":" + item() + "}"));
        assertThat(erasure.path("scope").asText()).isEqualTo("item");
        assertThat(erasure.path("steps").findValuesAsText("state"))
                .containsExactly("done", "never", "never", "waiting", "stays");
        assertThat(erasure.toString()).doesNotContain("Motivational");
        assertThat(erase("{\"all\":true}").getStatus()).isEqualTo(409);
        assertThat(json(erasures.list(null, null)).path("erasures")).containsExactly(erasure);
        assertThat(json(erasures.one(erasure.path("id").asLong()))).isEqualTo(erasure);
        asking.as(JAN.value());
        assertThat(erasures.one(erasure.path("id").asLong()).getStatus()).isEqualTo(404);
        assertThat(json(erasures.list(null, null)).path("erasures")).isEmpty();
    }

    @Test
    void aTopicAndEverythingAreErased() throws IOException {
        estate.add(FATIMA, "A book", "Talks");
        assertThat(json(erase("{\"topic\":\"Talks\"}")).path("items").asInt()).isEqualTo(1);
        estate.wait(java.time.Duration.ofSeconds(1));
        assertThat(json(erase("{\"all\":true}")).has("finished")).isTrue();
        assertThat(estate.bridge.itemsOf("fatima")).isEmpty();
        JsonNode page = json(erasures.list("0", "1"));
        assertThat(page.path("erasures")).hasSize(1);
        assertThat(page.path("next").asInt()).isEqualTo(1);
        assertThat(json(erasures.list("1", "1")).has("next")).isFalse();
    }

    @Test
    void whatIsAnothersIsNotThere() throws IOException {
        long item = item();
        asking.as(JAN.value());
        assertThat(erase("{\"item\":" + item + "}").getStatus()).isEqualTo(404);
        assertThat(erase("{\"item\":424242}").getStatus()).isEqualTo(404);
        assertThat(erase("{\"topic\":\"nothing\"}").getStatus()).isEqualTo(404);
        assertThat(estate.bridge.itemsOf("fatima")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"all\":false}",
                "{\"all\":\"true\"}",
                "{\"item\":\"1\"}",
                "{\"item\":1.5}",
                "{\"topic\":1}",
                "{\"item\":1,\"all\":true}",
                "{\"everything\":true}"
            })
    void whatIsNoWishErasesNothing(String body) throws IOException {
        assertThat(erase(body).getStatus()).isEqualTo(400);
        assertThat(estate.bridge.itemsOf("fatima")).hasSize(1);
    }

    @Test
    void looksAreReadByTheSubjectAlone() throws IOException {
        estate.lookLog.note(
                List.of(look(Optional.of(JAN), Looks.Role.FELLOW, 7), look(Optional.empty(), Looks.Role.SYSTEM, 8)));
        JsonNode all = json(looks.list(null, null)).path("looks");
        assertThat(all).hasSize(2);
        assertThat(all.findValuesAsText("role")).containsExactlyInAnyOrder("fellow", "system");
        assertThat(json(looks.list("0", "1")).path("next").asInt()).isEqualTo(1);
        asking.as(JAN.value());
        assertThat(json(looks.list(null, null)).path("looks")).isEmpty();
    }

    private Looks.Look look(Optional<PersonKey> viewer, Looks.Role role, long item) {
        return new Looks.Look(
                FATIMA,
                viewer,
                role,
                Looks.What.SHARED,
                Optional.of(item),
                estate.clock().instant());
    }

    @ParameterizedTest
    @CsvSource({"-1,5", "x,5", "99999999,5", "0,0", "0,101", "0,many"})
    void aStretchThatIsNoneIsRefused(String from, String most) {
        assertThat(looks.list(from, most).getStatus()).isEqualTo(400);
        assertThat(erasures.list(from, most).getStatus()).isEqualTo(400);
    }

    @Test
    void strangersLearnNothing() throws IOException {
        asking.anonymous();
        assertThat(List.of(
                        pause.get(),
                        pause.begin(),
                        pause.end(),
                        erasures.list(null, null),
                        erasures.one(1),
                        erase("{\"all\":true}"),
                        looks.list("x", null)))
                .extracting(Response::getStatus)
                .containsOnly(401);
    }
}
