package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.VerbBook.Seen;
import org.gilde.confluence.learning.VerbRules.Line;
import org.gilde.confluence.learning.VerbRules.Problem;
import org.gilde.confluence.learning.Verbs.Meaning;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Changing what verbs mean")
class VerbRulesTest {
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String OWN = "https://lms.example/verbs/finished";

    private final MemoryVerbs book = new MemoryVerbs();

    @Test
    void whatCountsIsTheProductsTableWithTheChanges() {
        assertThat(VerbTable.USUAL.counting()).isEqualTo(Verbs.all()).doesNotContain(Verbs.VOIDED);
        VerbTable changed = VerbTable.USUAL
                .with("http://adlnet.gov/expapi/verbs/completed", Optional.empty())
                .with("https://lms.example/verbs/finished", Optional.of(Meaning.LEARNED));
        assertThat(changed.counting())
                .hasSameSizeAs(Verbs.all())
                .contains("https://lms.example/verbs/finished")
                .doesNotContain("http://adlnet.gov/expapi/verbs/completed");
    }

    private final VerbRules rules = new VerbRules(book);

    @Test
    void changesOneVerbAndPutsItBack() {
        assertThat(rules.change(OWN, Optional.of(Meaning.LEARNED))).isEmpty();
        assertThat(rules.change(COMPLETED, Optional.empty())).isEmpty();
        assertThat(book.table().meaning(OWN)).contains(Meaning.LEARNED);
        assertThat(book.table().meaning(COMPLETED)).isEmpty();
        rules.change(OWN, Optional.empty());
        rules.change(COMPLETED, Optional.of(Meaning.LEARNED));
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://adlnet.gov/expapi/verbs/*",
                "completed",
                "https://a.example/x, https://a.example/y",
                "https://a.example/x,https://a.example/y",
                ".*"
            })
    void refusesWhatWouldLetMoreInThanOneVerb(String verb) {
        assertThat(rules.change(verb, Optional.of(Meaning.LEARNED))).contains(Problem.NO_VERB);
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
    }

    @Test
    void leavesVoidedAsItIsAndKeepsAHundredChangesAtMost() {
        assertThat(rules.change("http://adlnet.gov/expapi/verbs/voided", Optional.empty()))
                .contains(Problem.VOIDED);
        for (int i = 0; i < 100; i++) {
            assertThat(rules.change(OWN + i, Optional.of(Meaning.LEARNED))).isEmpty();
        }
        assertThat(rules.change(OWN, Optional.of(Meaning.LEARNED))).contains(Problem.TOO_MANY);
        assertThat(rules.change(OWN + 1, Optional.of(Meaning.PLANNED))).isEmpty();
    }

    @Test
    void triesAChangeOnTheLatestEventsAndChangesNothing() {
        LocalDate today = LocalDate.EPOCH;
        book.saw(List.of(
                new Seen(COMPLETED, today, true), new Seen(COMPLETED, today, true), new Seen(OWN, today, false)));
        assertThat(rules.dryRun(OWN, Optional.of(Meaning.LEARNED)))
                .containsExactly(
                        new Line(OWN, 1, Optional.empty(), Optional.of(Meaning.LEARNED)),
                        new Line(COMPLETED, 2, Optional.of(Meaning.LEARNED), Optional.of(Meaning.LEARNED)));
        assertThat(book.table()).isEqualTo(VerbTable.USUAL);
    }

    @Test
    void holdsForWhatComesFromThenOnOnly() {
        Bridge bridge = new Bridge(MemoryPorts.open());
        bridge.takes(Events.fatima("completed", 9));
        bridge.verbs().keep(VerbTable.USUAL.with(COMPLETED, Optional.empty()));
        assertThat(bridge.itemsOf("fatima")).extracting(LearningItem::state).containsExactly(LearningState.LEARNED);
        assertThat(bridge.outcomes(Events.fatima("completed", 10))).containsExactly(TakenEvent.Outcome.DROPPED);
        assertThat(bridge.verbs().seen()).extracting(Seen::taken).containsExactly(false, true);
    }

    @Test
    void doesNotTakeBackWhatWaitedWhileItsVerbMeantSomething() {
        Bridge bridge = new Bridge(MemoryPorts.open());
        bridge.takes(Events.told("els", "completed", 9, ""));
        bridge.verbs().keep(VerbTable.USUAL.with(COMPLETED, Optional.empty()));
        bridge.know("els");
        bridge.intake().rematch();
        assertThat(bridge.itemsOf("els")).extracting(LearningItem::state).containsExactly(LearningState.LEARNED);
    }
}
