package org.gilde.confluence.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Bridge.person;
import static org.gilde.confluence.learning.Events.fatima;
import static org.gilde.confluence.learning.Events.told;
import static org.gilde.confluence.learning.Events.voids;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.ApplicationDraft.Problem;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Having used what one learned")
class ApplyingTest {
    private static final PersonKey FATIMA = person("fatima");
    private static final PersonKey JAN = person("jan");
    private static final ApplicationDraft DRAFT = new ApplicationDraft("Asked openly", "", "", "2026-11-20");

    private final Estate estate = new Estate();

    private long course() {
        return estate.bridge.itemsOf("fatima").stream()
                .filter(item -> item.formal())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> sentences() {
        return estate.applications.of(FATIMA).stream()
                .map(use -> use.words().sentence())
                .toList();
    }

    private long use(long item, String sentence) {
        return estate.applying
                .add(FATIMA, item, new ApplicationDraft(sentence, "", "", ""))
                .id()
                .orElseThrow();
    }

    @Test
    void isNotedOfOnesOwnItemsOnly() {
        estate.bridge.takes(fatima("completed", 9), told("jan", "passed", 10, ""));
        assertThat(estate.applying.add(FATIMA, course(), DRAFT).isKept()).isTrue();
        assertThat(estate.applying.add(JAN, course(), DRAFT)).isEqualTo(nothing());
        assertThat(estate.applying.add(FATIMA, 0, DRAFT)).isEqualTo(nothing());
        assertThat(sentences()).containsExactly("Asked openly");
        assertThat(estate.applications.of(JAN)).isEmpty();
    }

    private static Applying.Result nothing() {
        return new Applying.Result(java.util.Optional.empty(), Set.of());
    }

    @Test
    void isNotKeptWhereSomethingIsWrong() {
        estate.bridge.takes(fatima("completed", 9));
        ApplicationDraft tomorrow = new ApplicationDraft("", "", "", "2026-11-22");
        assertThat(estate.applying.add(FATIMA, course(), tomorrow).problems())
                .containsExactlyInAnyOrder(Problem.NO_SENTENCE, Problem.FUTURE);
        long id = use(course(), "Asked openly");
        assertThat(estate.applying.change(FATIMA, id, tomorrow).isKept()).isFalse();
        assertThat(sentences()).containsExactly("Asked openly");
    }

    @Test
    void staysWithAnItemThatGoesAndComesBack() {
        estate.bridge.takes(fatima("completed", 9));
        long id = use(course(), "Asked openly");
        estate.bridge.takes(voids("completed9"));
        Application use = estate.applying.find(FATIMA, id).orElseThrow();
        assertThat(estate.applying.item(FATIMA, use)).isEmpty();
        estate.bridge.takes(fatima("passed", 11));
        assertThat(estate.applying.item(FATIMA, use)).isPresent();
        assertThat(estate.applying.items(FATIMA)).containsEntry(use.about(), course());
        assertThat(estate.applying.uses(FATIMA, use.about())).contains(new Uses(1, use.day()));
    }

    @Test
    void goesWithTheItemThatItsOwnerDeletes() {
        long book = estate.add(FATIMA, "A book", "");
        long other = estate.add(FATIMA, "Another book", "");
        use(book, "Read it aloud");
        use(other, "Lent it");
        assertThat(estate.informal.remove(JAN, book)).isFalse();
        assertThat(sentences()).hasSize(2);
        assertThat(estate.informal.remove(FATIMA, book)).isTrue();
        assertThat(sentences()).containsExactly("Lent it");
    }

    @Test
    void isErasedWithAnItemATopicOrEverything() {
        estate.bridge.takes(fatima("completed", 9));
        long book = estate.add(FATIMA, "A book", "talks");
        use(course(), "Asked openly");
        use(book, "Read it aloud");
        estate.erasing.item(FATIMA, course());
        assertThat(sentences()).containsExactly("Read it aloud");
        estate.erasing.topic(FATIMA, Set.of(book));
        assertThat(sentences()).isEmpty();
        use(estate.add(FATIMA, "A third book", ""), "Lent it");
        estate.erasing.all(FATIMA);
        assertThat(sentences()).isEmpty();
    }

    @Test
    void isNotTakenByAnErasureThatWasAskedForBefore() {
        estate.remote = Remote.WAITING;
        use(estate.add(FATIMA, "A book", ""), "Read it aloud");
        estate.erasing.all(FATIMA);
        assertThat(sentences()).isEmpty();
        estate.wait(Duration.ofSeconds(5));
        use(estate.add(FATIMA, "A second book", ""), "Lent it");
        estate.remote = Remote.DONE;
        estate.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(estate.erasing.resume()).isEqualTo(1);
        assertThat(sentences()).containsExactly("Lent it");
    }

    @Test
    void takesAsManyQueriesHoweverOftenItWasUsed() {
        estate.bridge.takes(fatima("completed", 9));
        use(course(), "Asked openly");
        int few = queries();
        for (int time = 0; time < 40; time++) {
            use(course(), "Asked openly " + time);
        }
        assertThat(queries()).isEqualTo(few).isEqualTo(2);
    }

    private int queries() {
        int before = TestObjects.CALLS.get();
        estate.applications.uses(FATIMA);
        estate.applications.of(FATIMA, 0, 50);
        return TestObjects.CALLS.get() - before;
    }
}
