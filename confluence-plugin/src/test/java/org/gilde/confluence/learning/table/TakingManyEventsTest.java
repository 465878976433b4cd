package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.voids;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gilde.confluence.cohort.table.RunTable;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.Test;

/** A batch of many events takes as many statements as one of few. */
class TakingManyEventsTest {
    private static final int FEW = 2;
    private static final int MANY = 60;
    private static final String RUN = activity(Events.COURSE, "Motivational interviewing");

    private final Bridge bridge = new Bridge(TablePorts.open(), new RunTable(TestObjects.fresh()));

    @Test
    void numberOfStatementsDoesNotGrowWithPeopleWhoRegister() {
        IntStream.range(0, FEW + MANY).forEach(number -> bridge.know("learner" + number));
        bridge.takes(registers("fatima"));
        assertThat(statements(MANY, number -> registers("learner" + (FEW + number)), Outcome.TAKEN))
                .isEqualTo(statements(FEW, number -> registers("learner" + number), Outcome.TAKEN));
    }

    @Test
    void numberOfStatementsDoesNotGrowWithPeopleWhomNobodyKnows() {
        bridge.takes(registers("nobody"));
        assertThat(statements(MANY, number -> registers("stranger" + (FEW + number)), Outcome.WAITING))
                .isEqualTo(statements(FEW, number -> registers("stranger" + number), Outcome.WAITING));
    }

    @Test
    void numberOfStatementsDoesNotGrowWithItemsThatGo() {
        IntStream.range(0, FEW + MANY).forEach(number -> {
            bridge.know("learner" + number);
            bridge.takes(registers("learner" + number));
        });
        int few = statements(FEW, number -> voids("learner" + number), Outcome.TAKEN);
        // The Statement itself and the row that is held are changed one by one: Active Objects has no other way.
        assertThat(statements(MANY, number -> voids("learner" + (FEW + number)), Outcome.TAKEN))
                .isEqualTo(few + 2 * (MANY - FEW));
    }

    private int statements(int number, IntFunction<String> event, Outcome outcome) {
        String[] events = IntStream.range(0, number).mapToObj(event).toArray(String[]::new);
        int before = TestObjects.STATEMENTS.get();
        assertThat(bridge.outcomes(events)).hasSize(number).containsOnly(outcome);
        return TestObjects.STATEMENTS.get() - before;
    }

    private static String registers(String who) {
        return event(who, "registered", 9, mail(who), RUN, "");
    }
}
