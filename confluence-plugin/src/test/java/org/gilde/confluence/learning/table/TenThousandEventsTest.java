package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.score;
import static org.gilde.confluence.learning.Events.voids;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.LearningBatch;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand events, three of each, in whatever order and batches: the same items, byte for byte. */
class TenThousandEventsTest {
    private static final int EVENTS = 10_000;
    private static final int COPIES = 3;
    private static final int PEOPLE = 25;
    private static final int ACTIVITIES = 80;
    private static final int HOURS = 23; // far fewer than events: many happen at the same moment
    private static final List<String> VERBS = List.of(
            "registered",
            "experienced",
            "progressed",
            "attended",
            "completed",
            "passed",
            "failed",
            "https://w3id.org/xapi/adl/verbs/waived",
            "https://w3id.org/xapi/adl/verbs/abandoned",
            "https://w3id.org/xapi/tla/verbs/expired",
            "https://w3id.org/xapi/tla/verbs/revoked");
    private static final List<String> DIGITS = List.of("0.7", "0.70", "1", "1.0", "-0.25", "0.123456789012345678");
    private static final List<String> SENT = events();

    private static List<String> inOrder = List.of();

    @BeforeAll
    static void inTheOrderInWhichTheyHappened() {
        inOrder = pictures(SENT);
        assertThat(inOrder).hasSizeGreaterThan(PEOPLE * ACTIVITIES / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyShuffleOfThreeCopiesGivesTheSameItems(int seed) {
        List<String> copies = new ArrayList<>(
                Collections.nCopies(COPIES, SENT).stream().flatMap(List::stream).toList());
        Collections.shuffle(copies, new Random(seed));
        assertThat(pictures(copies)).isEqualTo(inOrder);
    }

    private static List<String> pictures(List<String> sent) {
        Bridge bridge = new Bridge(TablePorts.over(TestObjects.fresh()));
        IntStream.range(0, PEOPLE).forEach(person -> bridge.know("learner" + person));
        for (int from = 0; from < sent.size(); from += LearningBatch.MOST_EVENTS) {
            int to = Math.min(sent.size(), from + LearningBatch.MOST_EVENTS);
            bridge.takes(sent.subList(from, to).toArray(new String[0]));
        }
        return IntStream.range(0, PEOPLE)
                .mapToObj(person -> bridge.pictureOf("learner" + person))
                .flatMap(List::stream)
                .toList();
    }

    /** One in ten takes back an earlier or a later one. */
    private static List<String> events() {
        Random random = new Random(42);
        return IntStream.range(0, EVENTS)
                .mapToObj(number -> number % 10 == 9
                        ? voids("event" + (random.nextInt(EVENTS / 10) * 10 + random.nextInt(9)))
                        : told(number, random))
                .toList();
    }

    private static String told(int number, Random random) {
        int activity = random.nextInt(ACTIVITIES);
        boolean scored = random.nextInt(4) == 0;
        boolean placed = random.nextInt(4) == 0;
        return event(
                "event" + number,
                VERBS.get(random.nextInt(VERBS.size())),
                random.nextInt(HOURS),
                mail("learner" + random.nextInt(PEOPLE)),
                activity("https://lms.example/mod/" + activity, "Module " + activity + " v" + random.nextInt(3)),
                (scored ? score(DIGITS.get(random.nextInt(DIGITS.size()))) : "")
                        + (placed
                                ? ",\"course\":" + activity("https://lms.example/course/" + random.nextInt(9), "Course")
                                : ""));
    }
}
