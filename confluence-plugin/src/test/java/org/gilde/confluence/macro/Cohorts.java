package org.gilde.confluence.macro;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityList;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.MemoryCommunities;
import org.gilde.confluence.community.MemoryMemberships;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhaseDates;
import org.gilde.confluence.community.PhasePlan;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;

/** A Learning Community under Intake, in memory, and whoever looks at it. */
final class Cohorts {
    static final String COURSE = "https://lms.sociaalhuis.example/course/view.php?id=7";
    static final LocalDate START = LocalDate.of(2026, 11, 16);

    Optional<PersonKey> reader = Optional.empty();
    boolean administrator;
    boolean broken;
    String language = "en";
    String output = "display";
    final Communities communities = Mockito.spy(new MemoryCommunities());
    final Memberships memberships = Mockito.spy(new MemoryMemberships());
    final MemoryFloors floors = new MemoryFloors();
    private final Set<String> linked = new HashSet<>();
    final Activities activities = Mockito.mock(Activities.class);
    final Map<String, String> names = new HashMap<>(Map.of("INTAKE", "Intake", "MI", "Talking well, autumn"));
    final List<CommunityPage> pages = new ArrayList<>();
    private final Templates templates = new Templates();

    Cohorts() {
        Map<String, Titles> titles = Map.of(
                COURSE, new Titles(Map.of("en", "Motivational interviewing", "nl", "Motiverende gespreksvoering")));
        Mockito.when(activities.titles(Mockito.anySet())).thenReturn(titles);
        communities.keep(new Community(
                "INTAKE",
                "The first talks",
                Set.of("intake"),
                Stage.ACTIVE,
                Joining.OPEN,
                "",
                "",
                "nl",
                Optional.empty(),
                Optional.empty()));
        communities.keep(learning(Joining.INVITED));
    }

    static Community learning(Joining joining) {
        return new Community(
                "MI", "", Set.of(), Stage.ACTIVE, joining, "", "", "nl", Optional.of(plan()), Optional.empty());
    }

    static LearningPlan plan() {
        Map<Phase, LocalDate> days = PhaseDates.following(START, START.plusDays(20));
        List<PhasePlan> phases = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            boolean isLearning = phase == Phase.LEARN;
            phases.add(new PhasePlan(
                    phase, Optional.ofNullable(days.get(phase)), "", "", isLearning ? "two hours a week" : ""));
        }
        return new LearningPlan(
                "INTAKE",
                COURSE,
                "autumn 2026",
                phases,
                List.of(
                        new Behavior("Asks an open question first", Optional.of(30)),
                        new Behavior("Repeats what was said", Optional.empty())));
    }

    void be(String who) {
        PersonKey person = new PersonKey("reader");
        reader = "anonymous".equals(who) ? Optional.empty() : Optional.of(person);
        administrator = "administrator".equals(who);
        switch (who) {
            case "CoP member" -> join("INTAKE", person, Role.MEMBER);
            case "CoP coordinator" -> join("INTAKE", person, Role.COORDINATOR);
            case "LC member" -> join("MI", person, Role.MEMBER);
            case "LC coach" -> join("MI", person, Role.COACH);
            case "LC coordinator" -> join("MI", person, Role.COORDINATOR);
            default -> {
                // Stands nowhere.
            }
        }
    }

    void join(String community, PersonKey person, Role role) {
        memberships.keep(new Membership(community, person, role, Standing.JOINED, false, Wiki.NOW));
    }

    void fill(int people) {
        for (int number = 1; number <= people; number++) {
            join("MI", new PersonKey("member" + number), Role.MEMBER);
        }
    }

    /** Links the people of a course run. */
    void link(String community) {
        linked.add(community);
    }

    String home(Map<String, String> parameters) {
        LcHomeReader homes = new LcHomeReader(
                communities, memberships, linked::contains, new Names(), this::pages, activities, floors);
        return new LcHomeMacro(homes, edge()).execute(parameters, "", context("MI"));
    }

    String list(Map<String, String> parameters) {
        CommunityList list = new CommunityList(communities, memberships);
        LcListReader lists = new LcListReader(list, new Names(), activities, new Reader());
        return new LcListMacro(lists, edge()).execute(parameters, "", context("INTAKE"));
    }

    /** Returns how often what is kept was asked for, without what tests put there. */
    long queries() {
        return Stream.of(communities, memberships, activities)
                .flatMap(port -> Mockito.mockingDetails(port).getInvocations().stream())
                .map(Invocation::getMethod)
                .filter(method -> !"keep".equals(method.getName()))
                .count();
    }

    private List<CommunityPage> pages(String community, Set<String> labels, int limit) {
        if (broken) {
            throw new IllegalStateException("the search is away");
        }
        return pages.stream().limit(limit).toList();
    }

    private MacroEdge edge() {
        MemoryStage stage = new MemoryStage();
        return new MacroEdge(
                new Viewings(new Reader(), () -> Words.in(language), Clock.fixed(Wiki.NOW, ZoneOffset.UTC), stage),
                stage,
                Features.ALL);
    }

    private Rendering context(String space) {
        return new Rendering(
                new Page() {
                    @Override
                    public List<Label> getLabels() {
                        return List.of();
                    }
                },
                space,
                output);
    }

    private final class Names implements Spaces {
        @Override
        public Optional<String> name(String space) {
            return Optional.ofNullable(names.get(space));
        }
    }

    private final class Reader implements CurrentPerson {
        @Override
        public Optional<PersonKey> key() {
            return reader;
        }

        @Override
        public boolean isAdministrator() {
            return administrator;
        }
    }

    private final class MemoryStage implements org.gilde.confluence.macro.Stage {
        @Override
        public String render(String template, Map<String, Object> values) {
            return templates.render(template, values);
        }

        @Override
        public void require(String webResource) {}

        @Override
        public <T> T asAnonymous(Supplier<T> work) {
            return work.get();
        }

        @Override
        public String base(boolean screen) {
            return screen ? "/wiki" : "https://wiki.example/wiki";
        }

        @Override
        public List<String> labels(ContentEntityObject page) {
            return List.of();
        }
    }
}
