package org.gilde.confluence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.journal.Undertaking;
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

    private final class Work implements Undertaking<String> {
        @Override
        public String kind() {
            return "work";
        }

        @Override
        public String community(String request) {
            return request;
        }

        @Override
        public void write(String request, ObjectNode fields) {
            fields.put("key", request);
        }

        @Override
        public String read(JsonNode fields) {
            return fields.path("key").asText();
        }

        @Override
        public List<Step> steps(String request) {
            return List.of(new Step("only", false, false, () -> taken.add(request)));
        }

        @Override
        public Optional<Runnable> undoing(String request, Optional<String> step) {
            return Optional.empty();
        }

        @Override
        public void settle(String request) {
            // Nothing follows.
        }
    }

    private StepTaker<String> node(ActiveObjects objects, Clock clock) {
        return new StepTaker<>(new Work(), new JournalTable(objects), new TableTransactions(objects), clock);
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
