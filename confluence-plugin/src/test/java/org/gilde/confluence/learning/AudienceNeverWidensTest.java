package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.voids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, waits, is matched, voided or mapped: nobody but the owner widens an audience. */
class AudienceNeverWidensTest {
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet");
    private static final List<String> VERBS = List.of(
            "registered",
            "experienced",
            "failed",
            "passed",
            "completed",
            "https://w3id.org/xapi/tla/verbs/expired",
            "https://w3id.org/xapi/tla/verbs/revoked");

    private final Map<Long, Set<String>> chosen = new HashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void randomLives(int seed) {
        Random random = new Random(seed);
        Bridge bridge = new Bridge(MemoryPorts.open());
        for (int step = 0; step < 200; step++) {
            live(bridge, random);
            PEOPLE.forEach(person -> bridge.itemsOf(person).forEach(this::isNoWiderThanChosen));
            for (SharedItem shared : bridge.shared("INTAKE", "a0", "a1", "a2")) {
                assertThat(isCompletedAndShared(bridge, shared)).isTrue();
            }
        }
    }

    private void isNoWiderThanChosen(LearningItem item) {
        assertThat(chosen.getOrDefault(item.id(), Set.of()))
                .containsAll(item.audience().communities());
    }

    private static boolean isCompletedAndShared(Bridge bridge, SharedItem shared) {
        return PEOPLE.stream()
                .filter(name -> Bridge.person(name).equals(shared.person()))
                .flatMap(name -> bridge.itemsOf(name).stream())
                .anyMatch(item -> item.activity().equals(shared.activity())
                        && item.audience().includes("INTAKE")
                        && item.state().isCompleted());
    }

    private void live(Bridge bridge, Random random) {
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        int word = random.nextInt(60);
        switch (random.nextInt(8)) {
            case 0 -> bridge.takes(voids("w" + word));
            case 1 -> bridge.know("piet", random.nextBoolean() ? "piet@sociaalhuis.example" : "gone@x.example");
            case 2 -> bridge.intake().rematch();
            case 3 -> share(bridge, person, random);
            case 4 ->
                new Topics(
                                bridge.ports().rules(),
                                bridge.ports().activities(),
                                bridge.ports().transactions())
                        .add("https://lms.example/*", "a" + random.nextInt(3));
            default -> {
                String activity = "a" + random.nextInt(3);
                String verb = VERBS.get(random.nextInt(VERBS.size()));
                bridge.takes(event(
                        "w" + word,
                        verb,
                        random.nextInt(24),
                        mail(person),
                        activity("https://lms.example/" + activity, activity),
                        ""));
            }
        }
    }

    private void share(Bridge bridge, String person, Random random) {
        for (LearningItem item : bridge.itemsOf(person)) {
            Set<String> communities = chosen.computeIfAbsent(item.id(), id -> new TreeSet<>());
            boolean add = random.nextBoolean();
            Optional<Audience> now = add
                    ? bridge.ports().shares().add(Bridge.person(person), item.id(), "INTAKE")
                    : bridge.ports().shares().remove(Bridge.person(person), item.id(), "INTAKE");
            communities.add("INTAKE");
            if (!add) {
                communities.remove("INTAKE");
            }
            assertThat(now.orElseThrow().communities()).isEqualTo(communities);
        }
    }
}
