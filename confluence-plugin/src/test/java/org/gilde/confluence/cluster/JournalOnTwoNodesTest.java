package org.gilde.confluence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gilde.confluence.journal.KeyedUndertaking;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("What was left, found on two nodes at once")
class JournalOnTwoNodesTest {
    private static final int COMMUNITIES = 20;
    private static final Instant BEGUN = Instant.parse("2026-11-16T10:00:00Z");
    private static final Clock THEN = Clock.fixed(BEGUN, ZoneOffset.UTC);
    private static final Clock LATER =
            Clock.fixed(BEGUN.plus(StepTaker.LEASE).plus(Duration.ofSeconds(1)), ZoneOffset.UTC);

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    private StepTaker<String> node(ActiveObjects objects, Clock clock) {
        return new StepTaker<>(
                new KeyedUndertaking("work", key -> List.of(Step.inPortions("only", () -> taken.add(key)))),
                new JournalTable(objects),
                new TableTransactions(objects),
                clock);
    }

    @RepeatedTest(3)
    void eachStepIsTakenOnce() throws Exception {
        ActiveObjects objects = TestObjects.fresh();
        StepTaker<String> beginning = node(objects, THEN);
        for (int number = 0; number < COMMUNITIES; number++) {
            assertThat(beginning.begin("C" + number, () -> true)).isTrue();
        }
        StepTaker<String> one = node(objects, LATER);
        StepTaker<String> other = node(TestObjects.onAnotherNode(), LATER);

        AtOnce.run(one::resume, other::resume);

        assertThat(taken).doesNotHaveDuplicates().hasSize(COMMUNITIES);
        assertThat(new JournalTable(objects).all("work")).isEmpty();
    }
}
