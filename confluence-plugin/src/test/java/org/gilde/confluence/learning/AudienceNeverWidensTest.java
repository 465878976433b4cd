package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.score;
import static org.gilde.confluence.learning.Events.voids;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.coaching.Coaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.MemoryMemberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, waits, is matched, voided or mapped, and whoever comes and goes: only the owner widens an audience. */
class AudienceNeverWidensTest implements Coaches, FellowMembers {
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet");
    private static final List<String> TOPICS = List.of("a0", "a1", "a2");
    private static final String INTAKE = "INTAKE";
    private static final List<String> VERBS = List.of(
            "registered",
            "experienced",
            "failed",
            "failed",
            "passed",
            "completed",
            "https://w3id.org/xapi/tla/verbs/expired",
            "https://w3id.org/xapi/tla/verbs/revoked");

    /** What owners chose last, by item and recipient. */
    private final Map<Long, Map<String, Share>> chosen = new HashMap<>();

    private final Set<PersonKey> team = new HashSet<>();
    private final Map<PersonKey, PersonKey> coaches = new HashMap<>();
    /** How many times the organization had chosen when an item came, by item. */
    private final Map<Long, Integer> came = new HashMap<>();

    /** What owners took back of what they were given, by item; of all items, by person. */
    private final Set<Long> takenBack = new HashSet<>();

    private final Set<PersonKey> withdrawn = new HashSet<>();
    private final MemoryMemberships memberships = new MemoryMemberships();
    private Optional<DefaultAudience.Choice> choice = Optional.empty();
    private int choices;
    private LocalDate today = Bridge.TODAY;
    private int seen;

    @Override
    public Optional<PersonKey> of(PersonKey person) {
        return Optional.ofNullable(coaches.get(person));
    }

    @Override
    public Set<PersonKey> coached(PersonKey coach) {
        return coaches.keySet().stream()
                .filter(person -> coach.equals(coaches.get(person)))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean includes(String community, PersonKey person) {
        return community.equals(INTAKE) && team.contains(person);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void randomLives(int seed) {
        Random random = new Random(seed);
        Bridge bridge = new Bridge(MemoryPorts.open(() -> choice, memberships));
        SharedLearning shared = new SharedLearning(bridge.ports().items(), this, this, () -> choice, new SomeWitness());
        Sharing sharing = new Sharing(
                bridge.ports().shares(),
                new Sharing.People(this, this, bridge),
                bridge.ports().transactions(),
                () -> today);
        for (int step = 0; step < 300; step++) {
            live(bridge, sharing, random);
            Map<Long, LearningItem> items = new HashMap<>();
            PEOPLE.forEach(name -> bridge.itemsOf(name).forEach(item -> items.put(item.id(), item)));
            items.keySet().forEach(id -> came.putIfAbsent(id, choices));
            items.values().forEach(this::isNoWiderThanChosen);
            for (String viewer : PEOPLE) {
                PersonKey eyes = Bridge.person(viewer);
                for (SharedItem item : shared.beside(eyes, INTAKE, Set.copyOf(TOPICS), today, Instant.EPOCH, 99)) {
                    mayBeSeen(item, Objects.requireNonNull(items.get(item.item())), eyes);
                    seen++;
                }
            }
        }
        assertThat(seen).as("there was something to see").isGreaterThan(50);
    }

    private void isNoWiderThanChosen(LearningItem item) {
        for (Share share : item.audience().shares()) {
            assertThat(chosen.getOrDefault(item.id(), Map.of()).containsValue(share)
                            || (share.equals(Share.given(INTAKE)) && mayBeGiven(item.id())))
                    .as("%s", share)
                    .isTrue();
        }
    }

    /** The organization's choice reaches items that came under it, and were not taken back. */
    private boolean mayBeGiven(long item) {
        return choice.isPresent() && came.getOrDefault(item, -1) == choices && !takenBack.contains(item);
    }

    /** Works out anew, from what owners chose and who is who, whether this much may be seen. */
    private void mayBeSeen(SharedItem item, LearningItem whole, PersonKey viewer) {
        assertThat(item.person()).isNotEqualTo(viewer);
        Set<Detail> ticked = EnumSet.noneOf(Detail.class);
        boolean asCoach = false;
        boolean atAll = false;
        for (Share share : chosen.getOrDefault(item.item(), Map.of()).values()) {
            Recipient recipient = share.recipient();
            boolean isTheirs;
            if (recipient instanceof Recipient.Named named) {
                isTheirs = named.person().equals(viewer) && !today.isAfter(named.until());
            } else if (recipient instanceof Recipient.Coach) {
                isTheirs = viewer.equals(coaches.get(item.person()));
                asCoach |= isTheirs && share.details().contains(Detail.FAILURES);
            } else {
                isTheirs = team.contains(viewer) && team.contains(item.person());
            }
            if (isTheirs) {
                atAll = true;
                ticked.addAll(share.details());
            }
        }
        atAll |= mayBeGiven(item.item())
                && whole.audience().shares().contains(Share.given(INTAKE))
                && !withdrawn.contains(item.person())
                && team.contains(viewer)
                && team.contains(item.person());
        Disclosure known = item.known();
        assertThat(atAll).as("somebody chose that they see it").isTrue();
        assertThat(known.completed()).isEqualTo(whole.state().isCompleted());
        assertThat(known.completed() || asCoach).isTrue();
        assertThat(known.score().isEmpty() || ticked.contains(Detail.SCORE)).isTrue();
        assertThat(known.attempts().isEmpty() || ticked.contains(Detail.ATTEMPTS))
                .isTrue();
        assertThat(known.failures().isEmpty() || ticked.contains(Detail.FAILURES))
                .isTrue();
        boolean isOfFailure = known.score()
                .flatMap(Score::scaled)
                .filter(scaled -> scaled.compareTo(new BigDecimal("0.5")) < 0)
                .isPresent();
        assertThat(isOfFailure && known.completed())
                .as("the score of a failure, of what was completed")
                .isFalse();
    }

    private void live(Bridge bridge, Sharing sharing, Random random) {
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        PersonKey key = Bridge.person(person);
        switch (random.nextInt(14)) {
            case 0 -> bridge.takes(voids("w" + random.nextInt(60)));
            case 1 -> bridge.know("piet", random.nextBoolean() ? "piet@sociaalhuis.example" : "gone@x.example");
            case 2 -> bridge.intake().rematch();
            case 3, 4, 5 -> share(bridge, sharing, person, random);
            case 6 ->
                new Topics(
                                bridge.ports().rules(),
                                bridge.ports().activities(),
                                bridge.ports().transactions())
                        .add(
                                new TopicRule.About(TopicRule.Part.ACTIVITY, "https://lms.example/*"),
                                List.of(TOPICS.get(random.nextInt(3))));
            case 7 -> {
                if (!team.remove(key)) {
                    team.add(key);
                }
                memberships.removeAll(key);
                if (team.contains(key)) {
                    memberships.keep(new Membership(
                            INTAKE,
                            key,
                            Role.MEMBER,
                            org.gilde.confluence.community.Standing.JOINED,
                            false,
                            Bridge.NOW));
                }
            }
            case 8 -> {
                PersonKey coach = Bridge.person(PEOPLE.get(random.nextInt(PEOPLE.size())));
                if (random.nextBoolean() && !coach.equals(key)) {
                    coaches.put(key, coach);
                } else {
                    coaches.remove(key);
                }
            }
            case 13 -> choose(bridge, random);
            case 9 -> today = today.plusDays(random.nextInt(2));
            default -> happen(bridge, person, random);
        }
    }

    private void choose(Bridge bridge, Random random) {
        if (random.nextInt(4) > 0) {
            return;
        }
        choices++;
        if (choice.isPresent()) {
            choice = Optional.empty();
            bridge.ports().shares().takeBackGiven();
        } else {
            choice = Optional.of(new DefaultAudience.Choice(choices, Bridge.NOW.minusSeconds(1_000_000)));
        }
    }

    private static void happen(Bridge bridge, String person, Random random) {
        String activity = TOPICS.get(random.nextInt(3));
        String verb = VERBS.get(random.nextInt(VERBS.size()));
        String score = random.nextBoolean() ? "" : score(verb.equals("failed") ? "0.3" : "0.9");
        bridge.takes(event(
                "w" + random.nextInt(60),
                verb,
                random.nextInt(24),
                mail(person),
                activity("https://lms.example/" + activity, activity),
                score));
    }

    private void share(Bridge bridge, Sharing sharing, String person, Random random) {
        PersonKey key = Bridge.person(person);
        if (random.nextInt(15) == 0) {
            sharing.unshareAll(key);
            withdrawn.add(key);
            bridge.itemsOf(person).forEach(item -> {
                chosen.remove(item.id());
                takenBack.add(item.id());
            });
            return;
        }
        for (LearningItem item : bridge.itemsOf(person)) {
            Share share = share(random);
            Map<String, Share> choices = chosen.computeIfAbsent(item.id(), id -> new HashMap<>());
            if (random.nextInt(3) == 0) {
                String recipient = share.recipient().id();
                assertThat(sharing.unshare(key, item.id(), recipient)).isPresent();
                choices.remove(recipient);
                if (share.recipient() instanceof Recipient.Community) {
                    takenBack.add(item.id());
                }
            } else if (sharing.share(key, item.id(), share).refusal().isEmpty()) {
                choices.put(share.recipient().id(), share);
            }
        }
    }

    private Share share(Random random) {
        List<Recipient> recipients = new ArrayList<>(List.of(new Recipient.Community(INTAKE), new Recipient.Coach()));
        PEOPLE.forEach(name ->
                recipients.add(new Recipient.Named(Bridge.person(name), today.plusDays(random.nextInt(4) - 1L))));
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        for (Detail detail : Detail.values()) {
            if (random.nextInt(3) == 0) {
                details.add(detail);
            }
        }
        return new Share(recipients.get(random.nextInt(recipients.size())), details);
    }
}
