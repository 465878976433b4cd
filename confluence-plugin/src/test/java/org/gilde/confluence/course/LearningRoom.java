package org.gilde.confluence.course;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.closing.ClosingSteps;
import org.gilde.confluence.closing.MemoryPages;
import org.gilde.confluence.community.Admission;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.merging.MemoryMerges;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.BeforeEach;

/** The page of a Learning Community over ports in memory, and els before it, who coordinates INTAKE and MI under it. */
abstract class LearningRoom {
    static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    static final PersonKey ELS = new PersonKey("els");
    static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";

    final CommunityPorts ports = CommunityPorts.inMemory();
    final Map<String, String> names = new HashMap<>();
    final MemoryPages pages = new MemoryPages();
    final MemoryJournal journal = new MemoryJournal();
    Founding founding = mock(Founding.class);
    final SpaceMaking making = mock(SpaceMaking.class);
    final Visitor visitor = new Visitor().as(ELS.value());
    final Map<String, String> whole = new HashMap<>(
            Map.of("parent", "INTAKE", "name", "Talking well", "start", "2026-09-01", "end", "2026-09-30"));

    @BeforeEach
    void elsCoordinatesIntakeAndOneUnderIt() {
        when(making.mayCreate(any())).thenReturn(true);
        keep("INTAKE", Optional.empty());
        LearningPlan plan = LearningForm.read(name -> whole.getOrDefault(name, ""), "INTAKE", true)
                .plan();
        keep("MI", Optional.of(plan));
        join("INTAKE", Role.COORDINATOR);
        join("MI", Role.COORDINATOR);
    }

    static List<String> matches(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    LearningPlan plan() {
        return ports.communities().find("MI").flatMap(Community::plan).orElseThrow();
    }

    void keep(String key, Optional<LearningPlan> plan) {
        ports.communities()
                .keep(new Community(
                        key,
                        "",
                        Set.of("intake"),
                        org.gilde.confluence.community.Stage.ACTIVE,
                        Joining.INVITED,
                        "",
                        "",
                        "nl",
                        plan,
                        Optional.empty()));
    }

    void join(String community, Role role) {
        ports.memberships().keep(new Membership(community, ELS, role, Standing.JOINED, true, NOW));
    }

    String get(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    String post(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    private LearningServlet servlet() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        LearningCare care = new LearningCare(ports.communities(), ports.unsettled(), ports.transactions());
        Spaces spaces = space -> Optional.of(names.getOrDefault(space, "Space " + space));
        LearningPrinter printer = new LearningPrinter(spaces, clock);
        LearningDesk desk = new LearningDesk(
                ports.communities(),
                ports.memberships(),
                care,
                new MakingDesk(ports.communities(), spaces, making, founding, printer),
                new PlanDesk(care, printer, clock),
                new ClosingDesk(closing(clock), pages, spaces, new ClosingPrinter(spaces, pages), clock));
        return new LearningServlet(visitor.screens(), desk);
    }

    /** The mark of the plan as it is kept now. */
    String seen() {
        return Seen.of(plan(), ports.communities().find("MI").orElseThrow().joining());
    }

    private Closing closing(Clock clock) {
        Settlement settlement = new Settlement(
                ports.communities(), ports.memberships(), ports.unsettled(), mock(Rights.class), ports.transactions());
        ClosingSteps steps = new ClosingSteps(
                pages,
                making,
                ports.communities(),
                new CommunityCare(
                        ports.communities(),
                        ports.memberships(),
                        ports.unsettled(),
                        settlement,
                        ports.transactions(),
                        clock),
                ports.memberships(),
                new Admission(
                        ports.communities(),
                        ports.memberships(),
                        ports.unsettled(),
                        settlement,
                        ports.transactions(),
                        clock),
                new MemoryMerges(),
                settlement);
        return new Closing(journal, steps, ports.transactions(), clock);
    }
}
