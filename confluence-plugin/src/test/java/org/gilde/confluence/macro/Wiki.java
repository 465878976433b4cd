package org.gilde.confluence.macro;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Page;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.gilde.confluence.coaching.MemoryCoachChoices;
import org.gilde.confluence.coaching.NamedCoaches;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.CommunityQuestion;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningItems;
import org.gilde.confluence.learning.Onlooker;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.learning.SharedLearning;
import org.gilde.confluence.learning.SomeWitness;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.practice.MemoryApplications;
import org.gilde.confluence.subject.MemoryPauses;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.subject.Pausing;
import org.gilde.confluence.text.Templates;
import org.gilde.confluence.text.Words;

/** A small wiki with macros on one page, all of it in memory. */
final class Wiki {
    static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    static final long PAGE = 42;

    Optional<PersonKey> reader = Optional.empty();
    String language = "en";
    String output = "display";
    boolean saved = true;
    String space = "INTAKE";
    List<String> labels = new ArrayList<>(List.of("motivational-interviewing"));
    Optional<Instant> heard = Optional.of(NOW.minusSeconds(60));
    boolean broken;
    int questions;
    final Map<PersonKey, List<LearningItem>> items = new HashMap<>();
    final List<SharedItem> shared = new ArrayList<>();
    final List<CommunityPage> pages = new ArrayList<>();
    final List<CommunityQuestion> asked = new ArrayList<>();
    final Map<String, Set<PersonKey>> members = new HashMap<>();
    final Map<String, String> names = new HashMap<>(Map.of("INTAKE", "Intake", "DEBT", "Debt help"));
    final Map<PersonKey, String> people = new HashMap<>();
    final List<String> required = new ArrayList<>();
    boolean administrator;
    final Guild guild = Guild.inMemory();
    final Set<String> administered = new HashSet<>();
    private final Templates templates = new Templates();

    String learnedBeside(Map<String, String> parameters) {
        return new LearnedBesideMacro(
                        new LearnedBesideReader(
                                new Items(),
                                new SharedLearning(new Items(), this::isMember, coaches(), Optional::empty, witness),
                                this::name,
                                new BesideKnowledge(this::pages, this::asked),
                                new BesidePeople(
                                        guild.ports().communities(),
                                        guild.ports().memberships(),
                                        new People()),
                                this::isMember,
                                coaches(),
                                new People(),
                                subject(),
                                new Bridge()),
                        edge())
                .execute(parameters, "", context());
    }

    String myLearning(Map<String, String> parameters) {
        MyLearningReader reader = new MyLearningReader(
                new Items(),
                this::name,
                this::isMember,
                new MyLearningReader.People(coaches(), new People()),
                subject(),
                new Bridge());
        return new MyLearningMacro(reader, edge()).execute(parameters, "", context());
    }

    final Applications applications = new MemoryApplications();

    final Pauses pauses = new MemoryPauses();

    private Subject subject() {
        return new Subject(
                counted(Applications.class, applications),
                new Pausing(
                        counted(Pauses.class, pauses), guild.ports().transactions(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    /** Returns it, each question counted. */
    private <T> T counted(Class<T> port, T asked) {
        return port.cast(Proxy.newProxyInstance(
                Wiki.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    questions++;
                    return method.invoke(asked, arguments);
                }));
    }

    final SomeWitness witness = new SomeWitness();
    final MemoryCoachChoices coachChoices = new MemoryCoachChoices();

    private NamedCoaches coaches() {
        return new NamedCoaches(
                coachChoices, guild.ports().memberships(), guild.ports().transactions());
    }

    String communityHeader(Map<String, String> parameters) {
        CommunityPorts ports = guild.ports();
        return new CommunityHeaderMacro(
                        new CommunityHeaderReader(
                                ports.communities(),
                                ports.memberships(),
                                this::name,
                                administered::contains,
                                new Reader(),
                                new People()),
                        edge())
                .execute(parameters, "", context());
    }

    Features features = Features.ALL;

    MacroEdge edge() {
        Stage stage = new MemoryStage();
        return new MacroEdge(
                new Viewings(new Reader(), () -> Words.in(language), Clock.fixed(NOW, ZoneOffset.UTC), stage),
                stage,
                features);
    }

    Optional<String> name(String community) {
        questions++;
        return Optional.ofNullable(names.get(community));
    }

    private boolean isMember(String community, PersonKey person) {
        questions++;
        return members.getOrDefault(community, Set.of()).contains(person);
    }

    Rendering context() {
        return new Rendering(saved ? new LabelledPage(labels) : null, space, output);
    }

    private static final class LabelledPage extends Page {
        private final List<Label> labels;

        LabelledPage(List<String> labels) {
            this.labels = labels.stream().map(Label::new).toList();
            setId(PAGE);
        }

        @Override
        public List<Label> getLabels() {
            return labels;
        }
    }

    private List<CommunityPage> pages(String community, Set<String> topics, int limit) {
        questions++;
        return pages.stream().limit(limit).toList();
    }

    private List<CommunityQuestion> asked(String community, Set<String> topics, int limit) {
        questions++;
        return asked.stream().limit(limit).toList();
    }

    private final class Items implements LearningItems {
        @Override
        public List<LearningItem> of(PersonKey person) {
            questions++;
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            return items.getOrDefault(person, List.of());
        }

        @Override
        public List<LearningItem> of(PersonKey person, Set<String> topics) {
            return of(person);
        }

        @Override
        public Map<Long, SortedSet<String>> topics(PersonKey person) {
            return Map.of();
        }

        @Override
        public List<SharedItem> shared(Onlooker onlooker, Set<String> topics, int limit) {
            questions++;
            return shared.stream()
                    .filter(item -> !item.person().equals(onlooker.person()))
                    .filter(item ->
                            onlooker.community().isPresent() || !(item.recipient() instanceof Recipient.Community))
                    .limit(limit)
                    .toList();
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

    private final class People implements UserDirectory {
        @Override
        public List<PersonKey> byMail(String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PersonKey> byMailHash(String hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PersonKey> byName(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> fullName(PersonKey person) {
            return Optional.ofNullable(people.get(person));
        }

        @Override
        public Optional<String> name(PersonKey person) {
            return Optional.of(person.value()).filter(name -> people.containsKey(person));
        }
    }

    private final class Bridge implements BridgeReports {
        @Override
        public void heard(BridgeReport report, Instant when, boolean withEvents) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<BridgeStatus> latest() {
            questions++;
            return heard.map(when -> new BridgeStatus(new BridgeReport("0.1.0", 9, 9, 0, 0), when, Optional.of(when)));
        }
    }

    private final class MemoryStage implements Stage {
        @Override
        public String render(String template, Map<String, Object> values) {
            return templates.render(template, values);
        }

        @Override
        public void require(String webResource) {
            required.add(webResource);
        }

        @Override
        public <T> T asAnonymous(Supplier<T> work) {
            Optional<PersonKey> before = reader;
            reader = Optional.empty();
            try {
                return work.get();
            } finally {
                reader = before;
            }
        }

        @Override
        public String base(boolean screen) {
            return screen ? "/wiki" : "https://wiki.example/wiki";
        }

        @Override
        public List<String> labels(ContentEntityObject page) {
            return page.getLabels().stream().map(Label::getName).sorted().toList();
        }
    }
}
