package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.COURSE;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.fatima;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.score;
import static org.gilde.confluence.learning.Events.told;
import static org.gilde.confluence.learning.Events.voids;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same events give the same items, in whatever order and batches they arrive. */
class ArrivalOrderTest {
    private static final String EXPIRED = "https://w3id.org/xapi/tla/verbs/expired";
    private static final String REVOKED = "https://w3id.org/xapi/tla/verbs/revoked";

    static Stream<List<String>> sets() {
        return Stream.of(
                List.of(fatima("registered", 8), fatima("failed", 9), told("fatima", "passed", 10, score("0.7"))),
                List.of(fatima("passed", 9), voids("passed9"), fatima("failed", 8)),
                List.of(fatima("passed", 9), voids("passed9"), fatima("passed", 10), voids("passed10")),
                List.of(fatima("completed", 9), fatima(EXPIRED, 10), fatima("experienced", 11), fatima("failed", 11)),
                List.of(fatima("completed", 9), fatima(REVOKED, 10), fatima("registered", 11), voids(REVOKED + 10)),
                List.of(
                        fatima("registered", 9),
                        event("old", "experienced", 8, mail("fatima"), activity(COURSE, "Old title"), ""),
                        event("same", "failed", 9, mail("fatima"), activity(COURSE, "Another title"), ""),
                        voids("same")),
                List.of(
                        told("fatima", "passed", 9, ",\"course\":" + activity("https://lms.example/a", "A")),
                        told("fatima", "passed", 10, ",\"course\":" + activity("https://lms.example/b", "B")),
                        event("c", "registered", 7, mail("fatima"), activity("https://lms.example/b", "C"), ""),
                        voids("passed10")));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void eachOrderGivesTheSameItems(List<String> events) {
        List<String> expected = oneByOne(events);
        for (List<String> order : Orders.of(events)) {
            assertThat(oneByOne(order)).isEqualTo(expected);
            assertThat(atOnce(order)).isEqualTo(expected);
            assertThat(twiceWithFriendsLate(order)).isEqualTo(expected);
        }
    }

    private static List<String> oneByOne(List<String> events) {
        Bridge bridge = new Bridge(MemoryPorts.open());
        events.forEach(bridge::takes);
        return bridge.pictureOf("fatima");
    }

    private static List<String> atOnce(List<String> events) {
        Bridge bridge = new Bridge(MemoryPorts.open());
        bridge.takes(events.toArray(new String[0]));
        return bridge.pictureOf("fatima");
    }

    /** Nobody matches at first, half is sent again, then everybody matches. */
    private static List<String> twiceWithFriendsLate(List<String> events) {
        Bridge bridge = new Bridge(MemoryPorts.open());
        bridge.know("fatima", "elsewhere@sociaalhuis.example");
        events.forEach(bridge::takes);
        events.subList(0, events.size() / 2).forEach(bridge::takes);
        bridge.know("fatima");
        bridge.intake().rematch();
        bridge.takes(events.toArray(new String[0]));
        return bridge.pictureOf("fatima");
    }
}
