package org.gilde.confluence.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.cohort.Hall.RUN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.MemorySigns;
import org.gilde.confluence.learning.TakenEvent;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The same Statements give the same people")
class SameRosterTest {
    private static final String COURSE =
            "{\"id\":\"" + RUN + "\",\"type\":\"https://w3id.org/xapi/cmi5/activitytype/course\"}";
    private static final List<String> PEOPLE = List.of("ann", "bob", "cas", "dia");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderAndHoweverOftenTheyArrive(long seed) {
        Random random = new Random(seed);
        List<String> events = story(random);
        Set<PersonKey> expected = people(events, false);
        for (int round = 0; round < 25; round++) {
            List<String> shuffled = new ArrayList<>(events);
            shuffled.addAll(events.subList(0, random.nextInt(events.size())));
            Collections.shuffle(shuffled, random);
            assertThat(people(shuffled, random.nextBoolean())).isEqualTo(expected);
        }
    }

    private static List<String> story(Random random) {
        List<String> events = new ArrayList<>();
        for (String person : PEOPLE) {
            for (int hour = 1; hour <= 5; hour++) {
                String verb = random.nextBoolean() ? "registered" : "http://id.tincanapi.com/verb/unregistered";
                String word = person + hour;
                events.add(Events.event(word, verb, hour, Events.mail(person), COURSE, ""));
                if (random.nextInt(4) == 0) {
                    events.add(Events.voids(word));
                }
            }
        }
        return events;
    }

    /** Takes them one by one; where they are late, nobody is known until all have arrived. */
    private static Set<PersonKey> people(List<String> events, boolean late) {
        MemorySigns signs = new MemorySigns();
        Bridge bridge = new Bridge(FailingPorts.working(), signs);
        if (!late) {
            PEOPLE.forEach(bridge::know);
        }
        events.forEach(bridge::takes);
        PEOPLE.forEach(bridge::know);
        bridge.intake().rematch();
        People people = RunPeople.of(signs.said.values());
        assertThat(people.waiting()).isZero();
        return people.known();
    }

    @Test
    void countsThoseWhomNoAccountMatchesAndForgetsThemWhenTheStatementIsTakenBack() {
        MemorySigns signs = new MemorySigns();
        Bridge bridge = new Bridge(FailingPorts.working(), signs);
        bridge.takes(Events.event("n", "registered", 8, Events.mail("nobody"), COURSE, ""));
        assertThat(RunPeople.of(signs.said.values()).waiting()).isOne();
        bridge.takes(Events.voids("n"));
        assertThat(signs.said).isEmpty();
    }

    @Test
    void onlyCoursesAreRuns() {
        MemorySigns signs = new MemorySigns();
        Bridge bridge = new Bridge(FailingPorts.working(), signs);
        bridge.takes(
                Events.event("site", "registered", 8, Events.mail("jan"), typed("activitytype/lms"), ""),
                Events.event("module", "registered", 8, Events.mail("jan"), plain("m"), ",\"course\":" + COURSE),
                Events.event("group", "http://activitystrea.ms/leave", 8, Events.mail("jan"), plain("g"), ""));
        assertThat(signs.said).isEmpty();
        assertThat(bridge.outcomes(
                        Events.event("left", "http://activitystrea.ms/leave", 9, Events.mail("jan"), plain("g"), "")))
                .containsExactly(TakenEvent.Outcome.DROPPED);
        bridge.takes(
                Events.event("untyped", "registered", 8, Events.mail("jan"), plain("c"), ""),
                Events.event("course", "http://activitystrea.ms/leave", 9, Events.mail("jan"), COURSE, ""));
        assertThat(signs.said.values())
                .extracting(sign -> sign.run() + " " + sign.joins())
                .containsExactlyInAnyOrder("https://lms.example/c true", RUN + " false");
    }

    private static String plain(String id) {
        return "{\"id\":\"https://lms.example/" + id + "\"}";
    }

    private static String typed(String type) {
        return "{\"id\":\"https://lms.example/\",\"type\":\"http://id.tincanapi.com/" + type + "\"}";
    }
}
