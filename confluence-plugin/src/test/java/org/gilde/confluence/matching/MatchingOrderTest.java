package org.gilde.confluence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.score;
import static org.gilde.confluence.learning.Events.voids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.matching.Rule.Kind;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However matching went wrong, was undone and was put right: the items are those of matching rightly at once. */
class MatchingOrderTest {
    private static final String LMS = "https://lms.example";
    private static final PersonKey ADA = Bridge.person("ada");
    private static final List<String> PEOPLE = List.of("fatima", "jan", "piet");
    private static final List<Rule> RIGHT =
            List.of(new Rule(Kind.MAIL, ""), new Rule(Kind.ACCOUNT_NAME, LMS), new Rule(Kind.MAIL_HASH, ""));
    private static final List<List<Rule>> OTHERS = List.of(
            List.of(),
            List.of(new Rule(Kind.MAIL, "")),
            List.of(new Rule(Kind.ACCOUNT_MAIL, LMS), new Rule(Kind.ACCOUNT_NAME, LMS)),
            RIGHT);
    private static final List<String> VERBS = List.of(
            "registered",
            "experienced",
            "failed",
            "passed",
            "http://id.tincanapi.com/verb/unregistered",
            "https://w3id.org/xapi/adl/verbs/waived",
            "https://w3id.org/xapi/adl/verbs/abandoned",
            "https://w3id.org/xapi/tla/verbs/expired",
            "https://w3id.org/xapi/tla/verbs/revoked");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomWrongTurns(int seed) {
        Random random = new Random(seed);
        List<String> events = events(random);
        Bridge bridge = open();
        for (int step = 0; step < 160; step++) {
            bridge.takes(events.get(random.nextInt(events.size())));
            turn(bridge, random);
            assertThat(PEOPLE.stream().flatMap(name -> bridge.itemsOf(name).stream()))
                    .allSatisfy(item -> assertThat(item.audience().isOnlyMe()).isTrue());
        }
        putRight(bridge);
        events.forEach(bridge::takes);
        bridge.intake().rematch();

        Bridge right = open();
        right.care().apply(RIGHT, 0, ADA);
        events.forEach(right::takes);
        for (String name : PEOPLE) {
            assertThat(bridge.pictureOf(name)).as(name).isEqualTo(right.pictureOf(name));
        }
        assertThat(bridge.ports().waiting().count())
                .isEqualTo(right.ports().waiting().count());
    }

    private static Bridge open() {
        Bridge bridge = new Bridge(FailingPorts.working());
        bridge.know("piet", "jan");
        return bridge;
    }

    private static List<String> events(Random random) {
        List<String> events = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String actor = random.nextBoolean()
                    ? mail(who)
                    : "{\"account\":{\"homePage\":\"" + LMS + "\",\"name\":\"" + who + "\"}}";
            String verb = VERBS.get(random.nextInt(VERBS.size()));
            String course = "https://lms.example/c" + random.nextInt(3);
            String more = random.nextInt(3) == 0 ? score("0." + random.nextInt(90) + "0") : "";
            events.add(event("w" + number, verb, random.nextInt(23), actor, activity(course, course), more));
            if (random.nextInt(6) == 0) {
                events.add(voids("w" + random.nextInt(40)));
            }
        }
        return events;
    }

    private static void turn(Bridge bridge, Random random) {
        switch (random.nextInt(9)) {
            case 0 -> bridge.care().apply(OTHERS.get(random.nextInt(OTHERS.size())), base(bridge), ADA);
            case 1 ->
                bridge.care().undoableRules().ifPresent(change -> bridge.care().undo(change, ADA));
            case 2 -> decide(bridge, random);
            case 3 -> undoADecision(bridge, random);
            case 4 -> deny(bridge, random);
            case 5 -> bridge.deactivate(PEOPLE.get(random.nextInt(PEOPLE.size())), random.nextBoolean());
            case 6 -> bridge.intake().rematch();
            default -> {}
        }
    }

    private static long base(Bridge bridge) {
        return bridge.ports().changes().rules().map(Change::id).orElse(0L);
    }

    private static void decide(Bridge bridge, Random random) {
        List<WaitingActors.Waiting> waiting = bridge.waitingActors().list(0);
        if (!waiting.isEmpty()) {
            String key = waiting.get(random.nextInt(waiting.size())).key();
            String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            bridge.care().decide(key, Optional.of(Bridge.person(who)), ADA);
        }
    }

    private static void undoADecision(Bridge bridge, Random random) {
        List<Change> changes = bridge.ports().changes().latest(0, 100);
        if (!changes.isEmpty()) {
            bridge.care().undo(changes.get(random.nextInt(changes.size())).id(), ADA);
        }
    }

    private static void deny(Bridge bridge, Random random) {
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<LearningItem> items = bridge.itemsOf(who);
        if (!items.isEmpty()) {
            long item = items.get(random.nextInt(items.size())).id();
            bridge.detaching().notMine(Bridge.person(who), item, "not mine");
        }
    }

    /** Everything that was ever changed is undone, and everybody is said to be who they are. */
    private static void putRight(Bridge bridge) {
        PEOPLE.forEach(name -> bridge.deactivate(name, false));
        for (Change change : bridge.ports().changes().latest(0, 1000)) {
            bridge.care().undo(change.id(), ADA);
        }
        assertThat(bridge.ports().changes().latest(0, 1000))
                .allSatisfy(change -> assertThat(change.undone()).isPresent());
        bridge.care().apply(List.of(), 0, ADA);
        for (String name : PEOPLE) {
            bridge.ports().decisions().forget(Bridge.person(name));
            bridge.itemsOf(name).forEach(item -> bridge.detaching().notMine(Bridge.person(name), item.id(), ""));
            bridge.ports().decisions().forget(Bridge.person(name));
        }
        bridge.care().apply(RIGHT, base(bridge), ADA);
    }
}
