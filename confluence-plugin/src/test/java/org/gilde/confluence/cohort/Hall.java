package org.gilde.confluence.cohort;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.gilde.confluence.cohort.table.CohortTable;
import org.gilde.confluence.cohort.table.ListTable;
import org.gilde.confluence.cohort.table.RosterTable;
import org.gilde.confluence.cohort.table.RunTable;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.ActivityWord;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.RunSigns.Sign;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.learning.table.ActivityTable;
import org.gilde.confluence.learning.table.TopicRuleTable;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TestObjects;

/** All that makes communities of cohorts, over real tables; it can be killed at any change. */
final class Hall {
    static final String RUN = "https://lms.sociaalhuis.example/course/view.php?id=7";
    static final String NEXT_RUN = "https://lms.sociaalhuis.example/course/view.php?id=8";
    static final PersonKey ELS = new PersonKey("els");

    private static final Set<String> ASKING = Set.of(
            "find",
            "of",
            "ofRun",
            "under",
            "all",
            "due",
            "noted",
            "count",
            "counts",
            "led",
            "hold",
            "begun",
            "findings",
            "people",
            "missing",
            "isOf");

    final CommunityPorts ports = CommunityTableTest.fresh();
    final Foundry foundry = new Foundry(ports);
    final Cohorts cohorts;
    final Roster roster;
    final RunTable runs;
    final ListTable lists;
    final Map<String, List<String>> groups = new HashMap<>();
    final Set<String> users = new HashSet<>();
    final Chosen choice = new Chosen();
    final MemoryFloors floors = new MemoryFloors();
    private final Memberships memberships;
    private final ActivityTable activities;
    private final TopicRuleTable rules;
    private final Clock clock;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private int calls;
    private int dieAt;

    Hall() {
        ActiveObjects objects = TestObjects.fresh();
        clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);
        cohorts = mortal(Cohorts.class, new CohortTable(objects));
        roster = mortal(Roster.class, new RosterTable(objects));
        memberships = mortal(Memberships.class, ports.memberships());
        runs = new RunTable(objects);
        lists = new ListTable(objects);
        activities = new ActivityTable(objects);
        rules = new TopicRuleTable(objects);
        together(() -> {
            ports.communities().keep(practice("INTAKE", "motivational-interviewing"));
            ports.communities().keep(practice("DEBT", "debt"));
            ports.memberships()
                    .keep(new Membership("INTAKE", ELS, Role.COORDINATOR, Standing.JOINED, true, Instant.EPOCH));
            List.of(RUN, NEXT_RUN).forEach(this::title);
        });
    }

    /** The process that runs it is killed. */
    static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void title(String run) {
        Activity course = new Activity(
                run,
                Optional.empty(),
                new Titles(Map.of("en", "Motivational interviewing", "nl", "Motiverende gespreksvoering")));
        activities.takeTurn();
        activities.keep(List.of(new ActivityWord(course, Optional.empty(), Instant.EPOCH)), List.of());
    }

    static Community practice(String key, String topic) {
        return new Community(
                key, "", Set.of(topic), Stage.ACTIVE, Joining.OPEN, "", "", "nl", Optional.empty(), Optional.empty());
    }

    void together(Runnable work) {
        ports.transactions().run(() -> {
            work.run();
            return true;
        });
    }

    /** Dies right after that change. */
    void dieAt(int call) {
        calls = 0;
        dieAt = call;
    }

    int calls() {
        return calls;
    }

    void wait(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private <T> T mortal(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (!ASKING.contains(method.getName()) && ++calls == dieAt) {
                        throw new KilledError();
                    }
                    return answer;
                }));
    }

    Making making() {
        return new Making(cohorts, ports.communities(), foundry.founding(), ports.transactions(), clock);
    }

    Clock clock() {
        return clock;
    }

    Parents parents() {
        return new Parents(ports.communities(), activities, rules);
    }

    Groups known() {
        return new Groups() {
            @Override
            public Optional<List<String>> names(String group) {
                return Optional.ofNullable(groups.get(group));
            }

            @Override
            public boolean includes(String group, PersonKey person) {
                return groups.getOrDefault(group, List.of()).contains(person.value());
            }
        };
    }

    ListReading reading() {
        return new ListReading(
                cohorts, mortal(Lists.class, lists), known(), new Directory(users), ports.transactions(), clock);
    }

    /** What an administrator chose. */
    static final class Chosen implements Choice.Kept {
        private Choice choice = Choice.USUAL;

        @Override
        public Choice current() {
            return choice;
        }

        @Override
        public void keep(Choice other) {
            choice = other;
        }
    }

    Proposing proposing() {
        return new Proposing(
                cohorts,
                new Proposing.Sources(
                        ports.communities(), ports.memberships(), parents(), new SourcePeople(runs, lists), floors),
                making(),
                choice,
                ports.transactions(),
                clock);
    }

    CohortCare care() {
        Choice.Kept chosen = choice;
        People.Of people = new SourcePeople(runs, lists);
        Following following = new Following(
                new Following.Kept(cohorts, roster, chosen),
                new Following.Places(ports.communities(), memberships, ports.unsettled(), foundry.settlement()),
                ports.transactions(),
                clock);
        return new CohortCare(
                cohorts,
                runs,
                ports.communities(),
                new CohortCare.Steps(proposing(), making(), following, reading(), people),
                ports.transactions(),
                clock);
    }

    /** Runs the job as often as it takes for all to be done. */
    void look() {
        for (int round = 0; round < 3; round++) {
            care().run();
        }
    }

    void says(Sign... signs) {
        together(() -> runs.keep(List.of(signs)));
    }

    void join(String run, String... people) {
        for (String person : people) {
            says(sign(person + " joins " + run, run, person, true, 8));
        }
    }

    void leave(String run, String... people) {
        for (String person : people) {
            says(sign(person + " leaves " + run, run, person, false, 9));
        }
    }

    static Sign sign(String word, String run, String person, boolean joins, int hour) {
        return new Sign(
                Events.id(word),
                run,
                Optional.of(person).filter(known -> !known.isEmpty()).map(PersonKey::new),
                joins,
                Instant.parse(String.format("2026-11-20T%02d:00:00Z", hour)));
    }

    Cohort cohort(String run) {
        return cohorts.ofRun(run).orElseThrow();
    }

    /** Makes the Learning Community of a run as its coordinator does with one click. */
    Cohort make(String run) {
        Community parent = ports.communities().find("INTAKE").orElseThrow();
        LocalDate start = LocalDate.of(2026, 12, 1);
        return making().make(
                        cohort(run).id(),
                        parent,
                        new Making.Wish("Talking well", start, start.plusWeeks(4), Joining.INVITED, ELS))
                .orElseThrow();
    }

    /** Returns the members of a community but its coordinator. */
    Set<String> members(String community) {
        return ports.memberships().of(community).stream()
                .filter(member -> member.role() != Role.COORDINATOR)
                .map(member -> member.person().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
