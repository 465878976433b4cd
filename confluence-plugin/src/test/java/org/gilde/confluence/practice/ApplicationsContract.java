package org.gilde.confluence.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.Application.Words;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** What is noted of having used something, whatever keeps it. */
public abstract class ApplicationsContract {
    private static final PersonKey FATIMA = Bridge.person("fatima");
    private static final PersonKey JAN = Bridge.person("jan");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Words WORDS = new Words("Asked an open question", "A colleague beside me", "");
    private static final String COURSE = "c".repeat(64);
    private static final String BOOK = "b".repeat(64);

    protected abstract Applications applications();

    protected abstract Transactions transactions();

    private long add(PersonKey person, String about, LocalDate day, Instant now) {
        return transactions().run(() -> applications().add(person, about, day, WORDS, now));
    }

    private void run(Runnable work) {
        transactions().run(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void isKeptAsItWasNotedAndGivenToItsOwnerOnly() {
        long id = add(FATIMA, COURSE, DAY, NOW);
        assertThat(applications().find(FATIMA, id)).contains(new Application(id, COURSE, DAY, WORDS, NOW));
        assertThat(applications().find(JAN, id)).isEmpty();
        assertThat(applications().find(FATIMA, id + (1L << 32))).isEmpty();
        assertThat(applications().of(JAN)).isEmpty();
        assertThat(applications().of(JAN, 0, 9)).isEmpty();
        assertThat(applications().uses(JAN)).isEmpty();
    }

    @Test
    void isChangedByItsOwnerOnly() {
        long id = add(FATIMA, COURSE, DAY, NOW);
        Words others = new Words("Listened first", "", "x".repeat(ApplicationDraft.LONGEST));
        Instant later = NOW.plusSeconds(60);
        assertThat(transactions().run(() -> applications().change(JAN, id, DAY, others, later)))
                .isFalse();
        assertThat(transactions().run(() -> applications().change(FATIMA, id, DAY.minusDays(1), others, later)))
                .isTrue();
        assertThat(applications().find(FATIMA, id))
                .contains(new Application(id, COURSE, DAY.minusDays(1), others, later));
    }

    @Test
    void isDeletedByItsOwnerOnly() {
        long id = add(FATIMA, COURSE, DAY, NOW);
        assertThat(transactions().run(() -> applications().remove(JAN, id))).isFalse();
        assertThat(transactions().run(() -> applications().remove(FATIMA, id))).isTrue();
        assertThat(transactions().run(() -> applications().remove(FATIMA, id))).isFalse();
    }

    @Test
    void standsWithTheLatestDayFirst() {
        long second = add(FATIMA, COURSE, DAY, NOW);
        long last = add(FATIMA, BOOK, DAY.minusDays(9), NOW);
        long first = add(FATIMA, COURSE, DAY, NOW);
        assertThat(applications().of(FATIMA)).extracting(Application::id).containsExactly(first, second, last);
        assertThat(applications().of(FATIMA, 1, 1)).extracting(Application::id).containsExactly(second);
        assertThat(applications().of(FATIMA, 3, 5)).isEmpty();
    }

    @Test
    void isCountedForEachItem() {
        add(FATIMA, COURSE, DAY.minusDays(3), NOW);
        add(FATIMA, COURSE, DAY, NOW);
        add(FATIMA, COURSE, DAY.minusDays(5), NOW);
        add(FATIMA, BOOK, DAY.minusDays(9), NOW);
        assertThat(applications().uses(FATIMA))
                .isEqualTo(Map.of(COURSE, new Uses(3, DAY), BOOK, new Uses(1, DAY.minusDays(9))));
    }

    @Test
    void isErasedWithItsItemUpToAMoment() {
        add(FATIMA, COURSE, DAY, NOW);
        long later = add(FATIMA, COURSE, DAY, NOW.plusSeconds(1));
        long book = add(FATIMA, BOOK, DAY, NOW);
        long others = add(JAN, COURSE, DAY, NOW);
        run(() -> applications().erase(FATIMA, Set.of(COURSE), NOW));
        run(() -> applications().erase(FATIMA, Set.of(), NOW));
        assertThat(applications().of(FATIMA)).extracting(Application::id).containsExactlyInAnyOrder(later, book);
        run(() -> applications().erase(FATIMA, NOW));
        assertThat(applications().of(FATIMA)).extracting(Application::id).containsExactly(later);
        assertThat(applications().of(JAN)).extracting(Application::id).containsExactly(others);
    }

    @Test
    void isForgottenWithItsOwner() {
        add(FATIMA, COURSE, DAY, NOW.plusSeconds(99));
        add(JAN, COURSE, DAY, NOW);
        run(() -> applications().forget(FATIMA));
        assertThat(applications().of(FATIMA)).isEmpty();
        assertThat(applications().of(JAN)).hasSize(1);
    }
}
