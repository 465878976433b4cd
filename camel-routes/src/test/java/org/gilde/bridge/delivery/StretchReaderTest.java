package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class StretchReaderTest {
    private static final String MODULE = "https://lms.sociaalhuis.example/mod/7";
    private static final String COURSE = "https://lms.sociaalhuis.example/course/7";

    private final FeedInMemory feed = new FeedInMemory();
    private final List<Set<String>> asked = new ArrayList<>();
    private final StretchReader reader = new StretchReader(
            feed,
            new StatementToLearningEvent(AllowedVerbs::usual, new ActivityTraits(Set.of())),
            new ActivityNames(this::definitions),
            10,
            Clock.systemUTC());
    private Map<String, String> known = Map.of();
    private boolean isAway;

    private Map<String, String> definitions(Tenant tenant, Set<String> ids) {
        assertThat(tenant).isEqualTo(Tenant.MAIN);
        asked.add(ids);
        if (isAway) {
            throw new StoreUnavailableException("The store is down");
        }
        return known;
    }

    private void add(String activity) {
        feed.add(
                """
                {"actor": {"mbox": "mailto:fatima@sociaalhuis.example"}, "verb": {"id": "%s"},
                 "object": %s,
                 "context": {"contextActivities": {"parent": [{"id": "%s",
                             "definition": {"type": "http://adlnet.gov/expapi/activities/course"}}]}}}
                """
                        .formatted(Statements.COMPLETED, activity, COURSE));
    }

    private static String nameless(String id) {
        return "{\"id\": \"" + id + "\"}";
    }

    private static String named(String title) {
        return "{\"id\": \"" + MODULE + "\", \"definition\": {\"name\": {\"en\": \"" + title + "\"}}}";
    }

    private static String titles(String language, String title) {
        return "{\"type\":\"https://other.example\",\"description\":{\"en\":\"described\"},\"name\":{\"" + language
                + "\":\"" + title + "\"}}";
    }

    private List<JsonNode> read() {
        return reader.behind(0).events().stream()
                .<JsonNode>map(LearningEvent::json)
                .toList();
    }

    @Test
    void namesWhatAStatementLeavesNamelessAsEarlierOnesDid() {
        known = Map.of(MODULE, titles("en", "Module 7"), COURSE, titles("nl", "Cursus"));
        add(nameless(MODULE));
        assertThat(read()).singleElement().satisfies(event -> {
            assertThat(event.path("activity"))
                    .hasToString("{\"id\":\"" + MODULE + "\",\"name\":{\"en\":\"Module 7\"}}");
            assertThat(event.path("course").path("type").asText())
                    .isEqualTo("http://adlnet.gov/expapi/activities/course");
            assertThat(event.path("course").path("name").path("nl").asText()).isEqualTo("Cursus");
        });
    }

    @Test
    void asksOnceForAllOfAStretchAndForWhatHasNoNameAlone() {
        add(nameless(MODULE));
        add(named("Now"));
        add(nameless("https://lms.sociaalhuis.example/mod/8"));
        assertThat(read())
                .extracting(event -> event.path("activity").has("name"))
                .containsExactly(false, true, false);
        assertThat(asked).containsExactly(Set.of(MODULE, COURSE, "https://lms.sociaalhuis.example/mod/8"));
    }

    @Test
    void asksNothingWhereAllIsNamed() {
        feed.add(Statements.completed());
        assertThat(read()).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void leavesNamelessWhatNobodyNamedOrNamedUnreadably() {
        known = Map.of(MODULE, "{\"name\":", COURSE, "{}");
        add(nameless(MODULE));
        assertThat(read()).singleElement().satisfies(event -> {
            assertThat(event.path("activity").has("name")).isFalse();
            assertThat(event.path("course").has("name")).isFalse();
        });
    }

    @Test
    void laysNothingAsideWhereNamesCouldNotBeLookedUp() {
        add(nameless(MODULE));
        isAway = true;
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(this::read);
        isAway = false;
        known = Map.of(MODULE, titles("en", "Module 9"));
        assertThat(reader.behind(0).unreadable()).isEmpty();
        assertThat(reader.of(feed.after(0, 1).get(0))).isInstanceOfSatisfying(LearningEvent.class, event -> assertThat(
                        event.json().toString())
                .contains("Module 9"));
    }
}
