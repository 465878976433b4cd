package org.gilde.bridge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gilde.bridge.delivery.Schemas;
import org.gilde.bridge.operator.RostersResource;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Forgetting;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.postgres.PostgresHolds;
import org.gilde.xapi.keeping.postgres.PostgresRemovals;
import org.gilde.xapi.keeping.postgres.PostgresTraces;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.postgres.PostgresAmendments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The roster of a course run")
class RosterTest {
    private static final String REGISTERED = "http://adlnet.gov/expapi/verbs/registered";
    private static final String UNREGISTERED = "http://id.tincanapi.com/verb/unregistered";

    private static WholeLrs lrs;
    private static RostersResource resource;

    private final String run = "https://lms.example/course/" + UUID.randomUUID();
    private int minute;

    @BeforeAll
    static void open() {
        lrs = new WholeLrs();
        resource = new RostersResource(new Rosters(lrs.store()));
    }

    @AfterAll
    static void close() {
        lrs.close();
    }

    private static String agent(String name) {
        return "{\"name\":\"Marker " + name + "\",\"mbox\":\"mailto:" + name + "@lms.example\"}";
    }

    private static String group(String... members) {
        return "{\"objectType\":\"Group\",\"name\":\"Marker\",\"member\":[" + String.join(",", members) + "]}";
    }

    private String course() {
        return "{\"id\":\"" + run + "\",\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/course\","
                + "\"name\":{\"en\":\"Talking\"},\"description\":{\"en\":\"Marker\"}}}";
    }

    private UUID take(String actor, String verb, String object, String context) {
        UUID id = UUID.randomUUID();
        minute++;
        lrs.take("{\"id\":\"" + id + "\",\"timestamp\":\"2026-11-22T10:" + (minute < 10 ? "0" : "") + minute
                + ":00Z\",\"actor\":" + actor + ",\"verb\":{\"id\":\"" + verb + "\"},\"object\":" + object
                + (context.isEmpty() ? "" : ",\"context\":" + context) + "}");
        return id;
    }

    private UUID take(String actor, String verb) {
        return take(actor, verb, course(), "");
    }

    private JsonNode page(String after) throws IOException {
        try (Response response = resource.page(run, "main", after)) {
            assertThat(response.getStatus()).isEqualTo(200);
            String json = String.valueOf(response.getEntity());
            assertThat(Schemas.faults("roster.schema.json", json)).isEmpty();
            assertThat(json).doesNotContain("Marker");
            return new ObjectMapper().readTree(json);
        }
    }

    /** Returns the local parts of the addresses of whoever takes part. */
    private Set<String> people() throws IOException {
        Set<String> people = new HashSet<>();
        page("").path("events").forEach(event -> {
            if (event.path("verb").asText().equals(REGISTERED)) {
                people.add(event.path("actor").path("mbox").asText().replaceAll("mailto:(.*)@.*", "$1"));
            }
        });
        return people;
    }

    @Test
    void hasWhoeverRegisteredAndDidNotLeaveSince() throws IOException {
        UUID own = take(agent("fatima"), REGISTERED);
        take(agent("jan"), REGISTERED);
        take(agent("jan"), UNREGISTERED);
        take(agent("piet"), UNREGISTERED);
        take(agent("piet"), REGISTERED);
        take(agent("ada"), "http://adlnet.gov/expapi/verbs/completed");
        assertThat(people()).containsExactlyInAnyOrder("fatima", "piet");
        JsonNode page = page("");
        assertThat(page.path("takingPart").asInt()).isEqualTo(2);
        assertThat(page.path("events")).hasSize(3);
        assertThat(page.path("events").findValuesAsText("statementId")).contains(own.toString());
        assertThat(page.path("events")
                        .get(0)
                        .path("activity")
                        .path("name")
                        .path("en")
                        .asText())
                .isEqualTo("Talking");
    }

    @Test
    @DisplayName("reads Groups: as actor, as team, and as whom somebody registered")
    void readsGroups() throws IOException {
        take(
                group(
                        agent("one"),
                        agent("two"),
                        "{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"9\"}}"),
                REGISTERED);
        take(agent("teacher"), REGISTERED, course(), "{\"team\":" + group(agent("three"), agent("one")) + "}");
        take(
                agent("teacher"),
                REGISTERED,
                group(agent("four")),
                "{\"contextActivities\":{\"grouping\":[" + course() + "]}}");
        take(
                agent("five"),
                REGISTERED,
                "{\"id\":\"https://lms.example/module\"}",
                "{\"contextActivities\":{\"parent\":[" + course() + "]}}");
        take("{\"objectType\":\"Group\",\"mbox\":\"mailto:class@lms.example\"}", REGISTERED);
        take(group(agent("two")), UNREGISTERED);
        assertThat(people()).containsExactlyInAnyOrder("one", "three", "four", "");
        JsonNode page = page("");
        assertThat(page.path("takingPart").asInt()).isEqualTo(4);
        assertThat(page.path("closedGroups").asInt()).isEqualTo(1);
        assertThat(page.path("events").findValuesAsText("statementId")).doesNotHaveDuplicates();
        assertThat(page("").path("events")).isEqualTo(page.path("events"));
    }

    @Test
    @DisplayName("gives a group of 2,000 in pages, each person once")
    void givesManyInPages() throws IOException {
        take(group(IntStream.range(0, 2000).mapToObj(each -> agent("m" + each)).toArray(String[]::new)), REGISTERED);
        Set<String> actors = new HashSet<>();
        int pages = 0;
        String after = "";
        do {
            JsonNode page = page(after);
            page.path("events").forEach(event -> actors.add(event.path("actor").toString()));
            after = page.path("next").asText("");
            pages++;
        } while (!after.isEmpty());
        assertThat(pages).isEqualTo(4);
        assertThat(actors).hasSize(2000);
    }

    @Test
    void forgetsWhatIsVoidedAndWhoIsErased() throws IOException {
        UUID mistake = take(agent("mistaken"), REGISTERED);
        take(group(agent("stays"), agent("erased")), REGISTERED);
        lrs.take("{\"actor\":" + agent("teacher") + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + mistake + "\"}}");
        Forgetting forgetting = new Forgetting(
                new PostgresAmendments(lrs.database()),
                new PostgresTraces(lrs.database()),
                new PostgresHolds(lrs.database()),
                new PostgresRemovals(lrs.database()));
        AgentId erased = new AgentId(AgentId.Kind.MBOX, "mailto:erased@lms.example");
        forgetting.forget(new Forgetting.Order(Tenant.MAIN, Person.of(List.of(erased)), true, false, "ada"));
        assertThat(people()).contains("stays").doesNotContain("mistaken", "erased");
        assertThat(page("").path("events").findValuesAsText("homePage"))
                .as("a pseudonym, which matches nobody")
                .allMatch(home -> home.equals("urn:gilde:pseudonym"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', main, '', 400",
        "not an iri, main, '', 400",
        "https://lms.example/none, main, x, 400",
        "https://lms.example/none, A B, '', 400",
        "https://lms.example/none, main, '', 404",
        "https://lms.example/none, nobody, '', 404"
    })
    void saysWhatIsWrong(String asked, String tenant, String after, int status) {
        try (Response response = resource.page(asked, tenant, after)) {
            assertThat(response.getStatus()).isEqualTo(status);
            assertThat(String.valueOf(response.getEntity())).startsWith("{\"message\":");
        }
    }

    @Test
    void saysThatTheStoreDoesNotAnswer() {
        StatementStore away = (StatementStore) Proxy.newProxyInstance(
                StatementStore.class.getClassLoader(),
                new Class<?>[] {StatementStore.class},
                (proxy, method, values) -> {
                    throw new StoreUnavailableException("away", new IOException());
                });
        try (Response response = new RostersResource(new Rosters(away)).page(run, "main", "")) {
            assertThat(response.getStatus()).isEqualTo(503);
        }
    }
}
