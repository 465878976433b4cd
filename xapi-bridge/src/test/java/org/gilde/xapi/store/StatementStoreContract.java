package org.gilde.xapi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gilde.xapi.Samples;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of Statements must do. */
public abstract class StatementStoreContract {
    private static final Tenant SCHOOL = new Tenant("school");

    /** Returns an empty store. */
    protected abstract StatementStore store();

    @Test
    void givesBackTheTextAsItWasReceived() {
        String json =
                """
                { "result":{"score":{"raw":1.10000000000000000000000000000000000000000001}}, "actor":{"mbox":"mailto:é@example.org"},
                "verb":{"id":"http://adlnet.gov/expapi/verbs/scored"},"object":{"id":"https://lms.example/ü"} }""";
        Statement statement = Samples.read(json);
        add(List.of(statement), Samples.AUTHORITY);
        KeptStatement kept = find(statement.id()).orElseThrow();
        assertThat(kept.stored().json()).isEqualTo(json);
        assertThat(kept.authority()).isEqualTo(Samples.AUTHORITY);
        assertThat(kept.traits()).isEqualTo(statement.traits());
        assertThat(kept.stored().timestamp()).isEqualTo(kept.stored().stored());
        assertThat(find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsTheSendersTimestamp() {
        Statement statement =
                Samples.read(Samples.json(UUID.randomUUID(), "jan", Samples.COMPLETED, Samples.activity(Samples.COURSE))
                        .replaceFirst("\\{", "{\"timestamp\":\"2020-02-29T12:00:00.123456+02:00\","));
        add(List.of(statement), Samples.AUTHORITY);
        assertThat(find(statement.id()).orElseThrow().stored().timestamp())
                .isEqualTo(Instant.parse("2020-02-29T10:00:00.123456Z"));
    }

    @Test
    void takesTheSameStatementAgainAndKeepsTheFirst() {
        Statement statement = Samples.completed("jan");
        add(List.of(statement), Samples.AUTHORITY);
        add(List.of(statement, Samples.completed("piet")), Samples.AUTHORITY);
        assertThat(people(StatementQuery.newest(10))).containsExactly("piet", "jan");
    }

    @Test
    void storesNothingOfABatchInConflict() {
        Statement first = Samples.completed("jan");
        add(List.of(first), Samples.AUTHORITY);
        List<Statement> batch = List.of(Samples.completed("piet"), Samples.completed(first.id(), "els"));
        assertThatThrownBy(() -> add(batch, Samples.AUTHORITY))
                .isInstanceOfSatisfying(StatementConflictException.class, conflict -> {
                    assertThat(conflict.index()).isEqualTo(1);
                    assertThat(conflict.id()).isEqualTo(first.id());
                });
        assertThat(people(StatementQuery.newest(10))).containsExactly("jan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "21", "1 2", "2 1"})
    void hidesWhatIsVoidedInWhateverOrderBothArrive(String arrival) {
        Statement attempted = Samples.completed("jan");
        Statement voider = Samples.voiding(attempted.id());
        for (String batch : arrival.split(" ", -1)) {
            add(batch.chars().mapToObj(c -> c == '1' ? attempted : voider).toList(), Samples.AUTHORITY);
        }
        assertThat(find(attempted.id())).isEmpty();
        assertThat(findVoided(attempted.id())).isPresent();
        assertThat(find(voider.id())).isPresent();
        assertThat(findVoided(voider.id())).isEmpty();
        assertThat(people(StatementQuery.newest(10))).containsExactly("admin");
    }

    @Test
    void voidsNoVoidingStatement() {
        Statement attempted = Samples.completed("jan");
        Statement voider = Samples.voiding(attempted.id());
        add(List.of(attempted, voider, Samples.voiding(voider.id())), Samples.AUTHORITY);
        assertThat(find(voider.id())).isPresent();
        assertThat(find(attempted.id())).isEmpty();
    }

    @Test
    void findsByEachFilterAndByAllTogether() {
        UUID registration = UUID.randomUUID();
        String context = ",\"context\":{\"registration\":\"" + registration + "\"}}";
        String verb = "http://adlnet.gov/expapi/verbs/launched";
        String other = "https://lms.example/other";
        add(List.of(Samples.completed("jan"), Samples.completed("piet")), Samples.AUTHORITY);
        add(List.of(read("jan", verb, other, context), read("els", verb, Samples.COURSE, "}")), Samples.AUTHORITY);
        assertThat(people(query().agent("jan").build())).containsExactly("jan", "jan");
        assertThat(people(query().verb(verb).build())).containsExactly("els", "jan");
        assertThat(people(query().activity(Samples.COURSE).build())).containsExactly("els", "piet", "jan");
        assertThat(people(query().registration(registration).build())).containsExactly("jan");
        assertThat(people(query().agent("jan")
                        .verb(verb)
                        .activity(other)
                        .registration(registration)
                        .build()))
                .containsExactly("jan");
        assertThat(people(query().agent("els").verb(verb).activity(other).build()))
                .isEmpty();
        assertThat(people(query().agent("nobody").build())).isEmpty();
    }

    @Test
    void findsAgentsAsMembersAndObjects() {
        String group = "\"actor\":{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:jan@example.org\"}]}";
        String json = Samples.json(
                UUID.randomUUID(),
                "x",
                Samples.COMPLETED,
                "{\"objectType\":\"Agent\",\"mbox\":\"mailto:els@example.org\"}");
        add(List.of(Samples.read(json.replaceFirst("\"actor\":\\{[^}]*}", group))), Samples.AUTHORITY);
        assertThat(page(query().agent("jan").build()).statements()).hasSize(1);
        assertThat(page(query().agent("els").build()).statements()).hasSize(1);
    }

    @Test
    void findsRelatedOnesOnlyWhenAsked() {
        String context = ",\"context\":{\"instructor\":{\"mbox\":\"mailto:els@example.org\"},\"contextActivities\":"
                + "{\"parent\":[{\"id\":\"https://lms.example/parent\"}],\"category\":{\"id\":\"https://lms.example/category\"}}}}";
        add(List.of(read("jan", Samples.COMPLETED, Samples.COURSE, context)), Samples.AUTHORITY);
        assertThat(people(query().agent("els").build())).isEmpty();
        assertThat(people(query().agent("els").related().build())).containsExactly("jan");
        assertThat(people(query().agent("jan").related().build())).containsExactly("jan");
        assertThat(people(query().activity("https://lms.example/parent").build()))
                .isEmpty();
        assertThat(people(
                        query().activity("https://lms.example/parent").related().build()))
                .containsExactly("jan");
        assertThat(people(query().activity("https://lms.example/category")
                        .related()
                        .build()))
                .containsExactly("jan");
        assertThat(people(query().verb(Samples.COMPLETED)
                        .agent("els")
                        .activity("https://lms.example/parent")
                        .related()
                        .build()))
                .containsExactly("jan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1 2", "2 1 0", "1 0 2", "012", "210"})
    void findsAStatementByWhatItPointsTo(String arrival) {
        Statement target = Samples.completed("jan");
        Statement comment = reference("piet", target.id());
        Statement reply = reference("els", comment.id());
        List<Statement> all = List.of(target, comment, reply);
        for (String batch : arrival.split(" ", -1)) {
            add(batch.chars().mapToObj(c -> all.get(c - '0')).toList(), Samples.AUTHORITY);
        }
        assertThat(people(query().agent("jan").build())).containsExactlyInAnyOrder("jan", "piet", "els");
        assertThat(people(query().agent("piet").build())).containsExactlyInAnyOrder("piet", "els");
        assertThat(people(query().agent("jan")
                        .verb(Samples.COMPLETED)
                        .activity(Samples.COURSE)
                        .build()))
                .containsExactlyInAnyOrder("jan", "piet", "els");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesToTheEndAlsoWhenMoreArrives(boolean isAscending) {
        for (int batch = 0; batch < 5; batch++) {
            add(
                    IntStream.range(0, 5)
                            .mapToObj(index -> Samples.completed("jan"))
                            .toList(),
                    Samples.AUTHORITY);
        }
        List<Long> seen = new ArrayList<>();
        OptionalLong cursor = OptionalLong.empty();
        do {
            StatementPage page =
                    page(query().agent("jan").page(isAscending, 4, cursor).build());
            page.statements().forEach(statement -> seen.add(statement.stored().sequence()));
            cursor = page.next();
            if (!isAscending) {
                add(List.of(Samples.completed("jan")), Samples.AUTHORITY);
            }
        } while (cursor.isPresent());
        Stream<Long> expected = Stream.iterate(isAscending ? 1L : 25L, next -> isAscending ? next + 1 : next - 1)
                .limit(25);
        assertThat(seen).containsExactlyElementsOf(expected.toList());
    }

    @Test
    void boundsByTheMomentOfStoring() {
        add(List.of(Samples.completed("jan")), Samples.AUTHORITY);
        add(List.of(Samples.completed("piet"), Samples.completed("els")), Samples.AUTHORITY);
        add(List.of(Samples.completed("noor")), Samples.AUTHORITY);
        List<KeptStatement> all = page(StatementQuery.newest(10)).statements();
        Instant middle = all.get(1).stored().stored();
        assertThat(people(query().since(middle).build())).containsExactly("noor");
        assertThat(people(query().until(middle).build())).containsExactly("els", "piet", "jan");
        assertThat(people(query().since(all.get(3).stored().stored())
                        .until(middle)
                        .build()))
                .containsExactly("els", "piet");
        assertThat(people(query().verb(Samples.COMPLETED).since(middle).build()))
                .containsExactly("noor");
        assertThat(people(query().verb(Samples.COMPLETED).until(middle).build()))
                .containsExactly("els", "piet", "jan");
        assertThat(people(query().since(Instant.now().plusSeconds(60)).build())).isEmpty();
        assertThat(people(query().until(Instant.EPOCH).build())).isEmpty();
    }

    @Test
    void keepsToOneAuthorityWhenAsked() {
        add(List.of(Samples.completed("jan")), Samples.AUTHORITY);
        add(List.of(Samples.completed("piet")), Samples.AUTHORITY.replace("moodle", "h5p"));
        assertThat(people(query().authority(Samples.AUTHORITY).build())).containsExactly("jan");
    }

    @Test
    void keepsTenantsApart() {
        UUID id = UUID.randomUUID();
        Statement theirs = Samples.completed(id, "piet");
        add(List.of(Samples.completed(id, "jan")), Samples.AUTHORITY);
        Confirmation.await(store().add(SCHOOL, Samples.AUTHORITY, List.of(theirs), List.of()));
        Confirmation.await(store().add(SCHOOL, Samples.AUTHORITY, List.of(Samples.voiding(id)), List.of()));
        assertThat(people(StatementQuery.newest(10))).containsExactly("jan");
        assertThat(people(query().verb(Samples.COMPLETED).build())).containsExactly("jan");
        assertThat(people(query().agent("piet").build())).isEmpty();
        assertThat(find(id)).isPresent();
        assertThat(store().find(SCHOOL, id)).isEmpty();
        assertThat(store().findVoided(SCHOOL, id).orElseThrow().stored().tenant())
                .isEqualTo(SCHOOL);
        assertThat(store().query(SCHOOL, query().agent("admin").build()).statements())
                .hasSize(1);
        assertThat(store().query(new Tenant("nobody"), StatementQuery.newest(10))
                        .statements())
                .isEmpty();
    }

    @Test
    void findsByWhatItPointsToOnlyWithinATenant() {
        Statement target = Samples.completed("jan");
        add(List.of(reference("piet", target.id())), Samples.AUTHORITY);
        Confirmation.await(store().add(SCHOOL, Samples.AUTHORITY, List.of(target), List.of()));
        assertThat(people(query().agent("jan").build())).isEmpty();
    }

    @Test
    void keepsTheContentsThatItsStatementsName() {
        Attachment named = attachment("named");
        Attachment other = attachment("other");
        Statement statement = Samples.withAttachment("jan", named.sha2().toUpperCase(Locale.ROOT));
        Confirmation.await(store().add(Tenant.MAIN, Samples.AUTHORITY, List.of(statement), List.of(named, other)));
        Confirmation.await(store().add(
                        Tenant.MAIN,
                        Samples.AUTHORITY,
                        List.of(Samples.withAttachment("piet", named.sha2())),
                        List.of(named)));
        assertThat(store().attachments(Tenant.MAIN, Set.of(named.sha2(), other.sha2(), "00")))
                .containsOnlyKeys(named.sha2());
        assertThat(store().attachments(SCHOOL, Set.of(named.sha2()))).isEmpty();
        assertThat(store().attachmentSizes(Tenant.MAIN, Set.of(named.sha2(), other.sha2(), "00")))
                .isEqualTo(Map.of(named.sha2(), (long) named.content().length));
        assertThat(store().attachmentSizes(SCHOOL, Set.of(named.sha2()))).isEmpty();
        assertThat(store().attachments(Tenant.MAIN, Set.of(named.sha2())).values())
                .singleElement()
                .isEqualTo(named)
                .satisfies(kept -> assertThat(kept.content()).isEqualTo(named.content()));
    }

    @Test
    void keepsNoContentOfARefusedRequest() {
        Statement first = Samples.completed("jan");
        add(List.of(first), Samples.AUTHORITY);
        Attachment content = attachment("refused");
        List<Statement> batch =
                List.of(Samples.withAttachment("piet", content.sha2()), Samples.completed(first.id(), "els"));
        assertThatThrownBy(
                        () -> Confirmation.await(store().add(Tenant.MAIN, Samples.AUTHORITY, batch, List.of(content))))
                .isInstanceOf(StatementConflictException.class);
        assertThat(store().attachments(Tenant.MAIN, Set.of(content.sha2()))).isEmpty();
    }

    @Test
    void isConsistentThroughWhatItConfirmed() {
        Statement statement = Samples.completed("jan");
        Instant confirmed = add(List.of(statement), Samples.AUTHORITY);
        Instant stored = find(statement.id()).orElseThrow().stored().stored();
        assertThat(confirmed).isAfterOrEqualTo(stored);
        assertThat(store().consistentThrough()).isAfterOrEqualTo(stored);
        assertThat(add(List.of(), Samples.AUTHORITY)).isAfterOrEqualTo(stored);
    }

    private static Attachment attachment(String text) {
        byte[] content = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
        return new Attachment(Samples.sha2(content), "text/plain", content);
    }

    private Instant add(List<Statement> statements, String authority) {
        return Confirmation.await(store().add(Tenant.MAIN, authority, statements, List.of()));
    }

    private Optional<KeptStatement> find(UUID id) {
        return store().find(Tenant.MAIN, id);
    }

    private Optional<KeptStatement> findVoided(UUID id) {
        return store().findVoided(Tenant.MAIN, id);
    }

    private StatementPage page(StatementQuery query) {
        return store().query(Tenant.MAIN, query);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsAPageBeforeItsTextsAreTooLong(boolean isCompressible) {
        List<Statement> all = IntStream.of(1_500_000, 1_500_000, 1_500_000, 4_500_000, 10)
                .mapToObj(length -> Samples.withText("jan", Texts.of(length, isCompressible)))
                .toList();
        all.forEach(statement -> add(List.of(statement), Samples.AUTHORITY));
        assertThat(sizes(query().agent("jan"), true)).containsExactly(2, 1, 1, 1);
        assertThat(sizes(query().agent("jan"), false)).containsExactly(1, 1, 2, 1);
        assertThat(sizes(query(), true)).containsExactly(2, 1, 1, 1);
        assertThat(sizes(query(), false)).containsExactly(1, 1, 2, 1);
    }

    private List<Integer> sizes(Query query, boolean isAscending) {
        List<Integer> sizes = new ArrayList<>();
        OptionalLong cursor = OptionalLong.empty();
        do {
            StatementPage page = page(query.page(isAscending, 100, cursor).build());
            sizes.add(page.statements().size());
            cursor = page.next();
        } while (cursor.isPresent());
        return sizes;
    }

    private List<String> people(StatementQuery query) {
        return page(query).statements().stream()
                .map(statement -> statement.stored().json().replaceAll("(?s).*?mailto:([a-z]+)@.*", "$1"))
                .toList();
    }

    private static Statement read(String person, String verb, String activity, String end) {
        String json = Samples.json(UUID.randomUUID(), person, verb, Samples.activity(activity));
        return Samples.read(json.substring(0, json.length() - 1) + end);
    }

    private static Statement reference(String person, UUID target) {
        return Samples.read(Samples.json(
                UUID.randomUUID(), person, "http://adlnet.gov/expapi/verbs/commented", Samples.reference(target)));
    }

    private static Query query() {
        return new Query(StatementQuery.newest(100));
    }

    /** Says a query in words. */
    private record Query(StatementQuery build) {
        Query agent(String person) {
            AgentId agent = new AgentId(AgentId.Kind.MBOX, "mailto:" + person + "@example.org");
            return copy(Optional.of(agent), build.verb(), build.activity(), build.registration());
        }

        Query verb(String verb) {
            return copy(build.agent(), Optional.of(verb), build.activity(), build.registration());
        }

        Query activity(String activity) {
            return copy(build.agent(), build.verb(), Optional.of(activity), build.registration());
        }

        Query registration(UUID registration) {
            return copy(build.agent(), build.verb(), build.activity(), Optional.of(registration));
        }

        Query related() {
            return new Query(new StatementQuery(
                    build.agent(),
                    build.verb(),
                    build.activity(),
                    build.registration(),
                    true,
                    true,
                    build.since(),
                    build.until(),
                    build.authority(),
                    build.isAscending(),
                    build.limit(),
                    build.cursor()));
        }

        Query since(Instant since) {
            return between(Optional.of(since), build.until(), build.authority());
        }

        Query until(Instant until) {
            return between(build.since(), Optional.of(until), build.authority());
        }

        Query authority(String authority) {
            return between(build.since(), build.until(), Optional.of(authority));
        }

        Query page(boolean isAscending, int limit, OptionalLong cursor) {
            return new Query(new StatementQuery(
                    build.agent(),
                    build.verb(),
                    build.activity(),
                    build.registration(),
                    false,
                    false,
                    build.since(),
                    build.until(),
                    build.authority(),
                    isAscending,
                    limit,
                    cursor));
        }

        private Query between(Optional<Instant> since, Optional<Instant> until, Optional<String> authority) {
            return new Query(new StatementQuery(
                    build.agent(),
                    build.verb(),
                    build.activity(),
                    build.registration(),
                    build.relatedAgents(),
                    build.relatedActivities(),
                    since,
                    until,
                    authority,
                    build.isAscending(),
                    build.limit(),
                    build.cursor()));
        }

        private Query copy(
                Optional<AgentId> agent,
                Optional<String> verb,
                Optional<String> activity,
                Optional<UUID> registration) {
            return new Query(new StatementQuery(
                    agent,
                    verb,
                    activity,
                    registration,
                    build.relatedAgents(),
                    build.relatedActivities(),
                    build.since(),
                    build.until(),
                    build.authority(),
                    build.isAscending(),
                    build.limit(),
                    build.cursor()));
        }
    }
}
