package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.confluence.learning.SomeTopics;
import org.gilde.confluence.learning.Traits;
import org.gilde.confluence.people.Asking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rules for topics over REST")
class TopicRulesResourceTest {
    private static final String RULE =
            "{\"part\":\"activity\",\"pattern\":\"*quiz*\",\"topics\":[\"Talks\",\"intake\"]}";

    private final Asking asking = new Asking();
    private final SomeTopics some = new SomeTopics();
    private final TopicRulesResource resource = new TopicRulesResource(asking, some.topics());

    @Test
    void areTriedAddedListedAndTakenAway() {
        some.know("https://lms.example/quiz/1", "Open questions");
        assertThat(resource.preview(body(RULE)).getEntity())
                .asString()
                .contains("\"activities\":1,\"changed\":1", "\"before\":[\"open-questions\"]")
                .contains("\"after\":[\"intake\",\"open-questions\",\"talks\"]");
        assertThat(some.topics().rules()).isEmpty();
        assertThat(resource.add(body(RULE)).getEntity()).asString().contains("\"topic\":\"talks\"");
        assertThat(some.topics().rules()).hasSize(2);
        some.topics().rules().forEach(rule -> assertThat(
                        resource.remove(rule.id()).getStatus())
                .isEqualTo(204));
        assertThat(resource.list().getEntity()).isEqualTo("{\"rules\":[]}");
    }

    @Test
    void areAboutCategoriesAndExtensionsToo() {
        Traits traits = new Traits(Set.of("https://l/cat/3"), Map.of("https://l/subject", "Care"));
        some.know("https://lms.example/quiz/1", "", traits);
        assertThat(resource.without("0").getEntity())
                .asString()
                .contains("\"categories\":[\"https://l/cat/3\"]")
                .contains("\"extensions\":{\"https://l/subject\":\"Care\"}");
        String extension =
                "{\"part\":\"extension\",\"key\":\"https://l/subject\",\"pattern\":\"C*\",\"topics\":[\"care\"]}";
        assertThat(resource.preview(body(extension)).getEntity()).asString().contains("\"changed\":1");
        assertThat(resource.add(body(extension)).getEntity())
                .asString()
                .contains("\"part\":\"extension\",\"key\":\"https://l/subject\",\"pattern\":\"C*\",\"topic\":\"care\"");
        String category = "{\"part\":\"category\",\"pattern\":\"*/cat/3\",\"topics\":[\"third\"]}";
        assertThat(resource.add(body(category)).getEntity()).asString().contains("\"pattern\":\"*/cat/3\"");
        assertThat(resource.without("0").getEntity()).isEqualTo("{\"activities\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"part\":\"extension\",\"pattern\":\"a\",\"topics\":[\"a\"]}|key is the IRI",
                "{\"part\":\"extension\",\"key\":\"subject\",\"pattern\":\"a\",\"topics\":[\"a\"]}|key is the IRI",
                "{\"part\":\"category\",\"pattern\":\"*\",\"topics\":[\"a\"]}|pattern is about everything",
                "{\"part\":\"category\",\"pattern\":\"\",\"topics\":[\"a\"]}|pattern is a text of",
                "{\"part\":\"activity\",\"pattern\":\"a\",\"topics\":[]}|topics is an array",
                "{\"part\":\"name\",\"pattern\":\"a\",\"topics\":[\"a\"]}|part is one of"
            })
    void sayWhichFieldIsBadAndWhatBelongsThere(String body, String why) {
        assertThat(resource.add(body(body)).getEntity()).asString().contains(why);
        assertThat(some.topics().rules()).isEmpty();
    }

    @Test
    void listWhatStandsOnNoTopicAPageAtATime() {
        for (int i = 0; i < 51; i++) {
            some.know("https://lms.example/" + i, "");
        }
        assertThat(resource.without("0").getEntity()).asString().endsWith("\"next\":50}");
        assertThat(resource.without("50").getEntity())
                .isEqualTo("{\"activities\":[{\"id\":\"https://lms.example/50\"}]}");
        assertThat(resource.without("last").getStatus()).isEqualTo(400);
        assertThat(resource.without(null).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"pattern\":\"*\",\"topics\":[\"a\"]}",
                "{\"pattern\":\"*:*\",\"topics\":[\"a\"]}",
                "{\"pattern\":\"a\\u0000\",\"topics\":[\"a\"]}",
                "{\"pattern\":\"a\",\"topics\":[]}",
                "{\"pattern\":\"a\",\"topics\":[\"!\"]}",
                "{\"pattern\":\"\",\"topics\":[\"a\"]}",
                "{\"part\":\"person\",\"pattern\":\"a\",\"topics\":[\"a\"]}",
                "{\"pattern\":\"a\",\"topics\":[\"a\"],\"more\":1}"
            })
    void refusesWhatIsNoRule(String body) {
        assertThat(resource.add(body(body)).getStatus()).isEqualTo(400);
        assertThat(resource.preview(body(body)).getStatus()).isEqualTo(400);
        assertThat(some.topics().rules()).isEmpty();
    }

    @Test
    void areForAdministratorsOnly() {
        Stream<Supplier<Response>> requests = Stream.of(
                resource::list,
                () -> resource.add(body(RULE)),
                () -> resource.preview(body(RULE)),
                () -> resource.remove(1),
                () -> resource.without("0"));
        requests.forEach(request -> {
            asking.as("jan");
            assertThat(request.get().getStatus()).isEqualTo(403);
            asking.anonymous();
            assertThat(request.get().getStatus()).isEqualTo(401);
        });
        assertThat(some.topics().rules()).isEmpty();
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
