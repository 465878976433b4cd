package org.gilde.confluence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import com.atlassian.annotations.security.LicensedOnly;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityList;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.MemoryCommunities;
import org.gilde.confluence.community.MemoryMemberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.TopicRules;
import org.gilde.confluence.merging.MemoryMerges;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;

@DisplayName("The directory of communities")
class DirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    private static final PersonKey READER = new PersonKey("reader");
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";

    private final Communities communities = spy(new MemoryCommunities());
    private final Memberships memberships = spy(new MemoryMemberships());
    private final TopicRules rules = mock(TopicRules.class);
    private final Merges merges = new MemoryMerges();
    private final Map<String, String> names = new HashMap<>();
    private final Visitor visitor = new Visitor().as(READER.value());

    @BeforeEach
    void threeCommunitiesAndAReader() {
        keep(
                "INTAKE",
                "Intake",
                "Les premiers entretiens: écouter",
                Set.of("intake", "open-questions"),
                Stage.ACTIVE,
                "nl");
        keep("DEBT", "Debt help", "Letters and budgets", Set.of("debt"), Stage.POTENTIAL, "fr");
        join("INTAKE", new PersonKey("els"), Role.COORDINATOR);
        join("INTAKE", new PersonKey("jan"), Role.MEMBER);
        communities.keep(new Community(
                "MI",
                "",
                Set.of(),
                Stage.ACTIVE,
                Joining.INVITED,
                "",
                "",
                "nl",
                Optional.of(new LearningPlan("INTAKE", "", "", List.of(), List.of())),
                Optional.empty()));
        names.put("MI", "Talking well");
    }

    @Test
    void listsCommunitiesWithWhatTheyAreAndHowManyTheyAre() {
        assertThat(get(Map.of()))
                .contains("content=\"atl.general\"", "2 communities", "<a href=\"/wiki/display/INTAKE\">Intake</a>")
                .contains("<span>2 members</span><span>Active</span><span>Dutch</span>", "<li>open questions</li>");
    }

    @ParameterizedTest
    @CsvSource({
        "text, ECOUTER premiers, Intake, Debt help",
        "text, letters, Debt help, Intake",
        "topic, open-questions, Intake, Debt help",
        "stage, potential, Debt help, Intake",
        "language, fr, Debt help, Intake"
    })
    void findsBy(String field, String value, String found, String leftOut) {
        String html = get(Map.of(field, value));
        assertThat(cards(html)).contains(">" + found + "<").doesNotContain(">" + leftOut + "<");
        assertThat(html).contains("1 community", "Show all");
    }

    @Test
    void showsWhereAMergedCommunityWentAndNoOtherClosedOne() {
        close("DEBT");
        assertThat(get(Map.of())).doesNotContain("Debt help");
        merges.propose("DEBT", "INTAKE");
        merges.agreed("DEBT");
        assertThat(get(Map.of())).doesNotContain("Debt help");
        merges.done("DEBT");
        assertThat(cards(get(Map.of())))
                .contains("<a href=\"/wiki/display/DEBT\">Debt help</a>", "<span>Went on in Intake</span>");
        assertThat(get(Map.of("text", "debt help"))).contains("1 community");
        close("INTAKE");
        assertThat(get(Map.of())).doesNotContain("Debt help");
    }

    private void close(String key) {
        Community is = communities.find(key).orElseThrow();
        communities.keep(new Community(
                key,
                is.domain(),
                is.topics(),
                is.stage(),
                is.joining(),
                is.rhythm(),
                is.houseRules(),
                is.language(),
                is.plan(),
                Optional.of(NOW)));
    }

    @Test
    void givesTheSearchBackAndSaysWhenNothingFits() {
        assertThat(get(Map.of("text", HOSTILE, "stage", "active")))
                .contains(
                        "0 communities",
                        "No community fits.",
                        "value=\"&quot;&gt;&lt;script",
                        "value=\"active\" selected")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, false",
        "member of the parent, false",
        "member, true",
        "coach, true",
        "coordinator, true",
        "administrator, true"
    })
    void keepsHiddenOnesHidden(String who, boolean listed) {
        switch (who) {
            case "member of the parent" -> join("INTAKE", READER, Role.MEMBER);
            case "member" -> join("MI", READER, Role.MEMBER);
            case "coach" -> join("MI", READER, Role.COACH);
            case "coordinator" -> join("MI", READER, Role.COORDINATOR);
            case "administrator" -> visitor.administering();
            default -> {}
        }
        String html = get(Map.of());
        assertThat(html.contains("Talking well")).isEqualTo(listed);
        assertThat(html.contains("Learning Community in Intake")).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({"stranger, false", "member, true", "administrator, true"})
    void showsACommunityByInvitationToThoseOfALearningCommunityUnderIt(String who, boolean listed) {
        communities.keep(new Community(
                "INTAKE",
                "",
                Set.of(),
                Stage.ACTIVE,
                Joining.INVITED,
                "",
                "",
                "nl",
                Optional.empty(),
                Optional.empty()));
        if (who.equals("member")) {
            join("MI", READER, Role.MEMBER);
        }
        if (who.equals("administrator")) {
            visitor.administering();
        }
        assertThat(get(Map.of()).contains("/display/INTAKE\">")).isEqualTo(listed);
    }

    @Test
    void leavesOutWhatConfluenceDoesNotShowTheReaderAndWhatIsClosed() {
        names.remove("DEBT");
        assertThat(get(Map.of())).contains("1 community").doesNotContain("Letters and budgets", ">debt<");
        Community intake = communities.find("INTAKE").orElseThrow();
        communities.keep(new Community(
                "INTAKE",
                intake.domain(),
                intake.topics(),
                intake.stage(),
                intake.joining(),
                "",
                "",
                "nl",
                Optional.empty(),
                Optional.of(NOW)));
        assertThat(get(Map.of())).contains("There is no community yet that you can see.");
    }

    @Test
    void tellsWhatIsMissing() {
        when(rules.all()).thenReturn(List.of(new TopicRule(1, "x*", "first-aid"), new TopicRule(2, "y*", "debt")));
        String html = get(Map.of("text", "nothing of the kind"));
        assertThat(html.substring(html.indexOf("gilde-coverage")))
                .contains("<li>first aid</li>", "<a href=\"/wiki/display/DEBT\">Debt help</a>")
                .doesNotContain("<li>debt</li>", "Intake");
        join("DEBT", new PersonKey("marie"), Role.COORDINATOR);
        when(rules.all()).thenReturn(List.of());
        assertThat(get(Map.of()))
                .contains("Every community has a coordinator.", "Every topic that the administrators named has");
    }

    @Test
    void keepsTextFromOthersText() {
        keep("X", HOSTILE, HOSTILE, Set.of(HOSTILE), Stage.ACTIVE, "nl");
        when(rules.all()).thenReturn(List.of(new TopicRule(1, "x*", HOSTILE + "2")));
        String html = get(Map.of());
        assertThat(html).doesNotContain("<script");
        assertThat(html.split("&lt;script", -1)).hasSizeGreaterThan(6);
    }

    @Test
    void speaksTheReadersLanguage() {
        visitor.reading("nl");
        assertThat(get(Map.of())).contains("<html lang=\"nl\">", "Wat er ontbreekt", "Nederlands");
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForFew() {
        get(Map.of());
        long few = queries();
        for (int number = 0; number < 400; number++) {
            keep("C" + number, "Community " + number, "", Set.of("t" + number), Stage.ACTIVE, "nl");
        }
        assertThat(get(Map.of())).contains("402 communities", "The first 100 are shown");
        assertThat(queries()).isEqualTo(2 * few);
    }

    @Test
    void isForPeopleWhoLoggedIn() {
        visitor.anonymous();
        assertThat(get(Map.of())).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
        assertThat(DirectoryServlet.class.isAnnotationPresent(LicensedOnly.class))
                .isTrue();
    }

    private void keep(String key, String name, String domain, Set<String> topics, Stage stage, String tag) {
        names.put(key, name);
        communities.keep(new Community(
                key, domain, topics, stage, Joining.OPEN, "", "", tag, Optional.empty(), Optional.empty()));
    }

    private void join(String community, PersonKey person, Role role) {
        memberships.keep(new Membership(community, person, role, Standing.JOINED, false, NOW));
    }

    private long queries() {
        return Stream.of(communities, memberships, rules)
                .flatMap(port -> Mockito.mockingDetails(port).getInvocations().stream())
                .map(Invocation::getMethod)
                .filter(method -> !"keep".equals(method.getName()))
                .count();
    }

    private static String cards(String html) {
        return html.substring(html.indexOf("gilde-cards"), html.indexOf("gilde-coverage"));
    }

    private String get(Map<String, String> fields) {
        DirectoryPage page = new DirectoryPage(
                new CommunityList(communities, memberships),
                space -> Optional.ofNullable(names.get(space)),
                rules,
                merges,
                Clock.fixed(NOW, ZoneOffset.UTC));
        return visitor.get(new DirectoryServlet(visitor.screens(), page), fields);
    }
}
