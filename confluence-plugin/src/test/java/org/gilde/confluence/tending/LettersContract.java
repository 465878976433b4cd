package org.gilde.confluence.tending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** What everything that keeps letters does. */
public abstract class LettersContract {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    private static final Instant LEFT = NOW.minusSeconds(600);
    private static final Letter JAN = letter("k1", "jan");
    private static final Letter ANN = letter("k2", "ann");

    protected abstract Letters letters();

    protected abstract Transactions transactions();

    private static Letter letter(String key, String to) {
        return new Letter(key, "INTAKE", new PersonKey(to), Letter.Kind.QUIET);
    }

    @Test
    void keepsEachLetterOnceEverAndNotToWhomItWent() {
        Letters letters = letters();
        run(() -> letters.add(List.of(JAN, ANN, JAN), NOW));
        assertThat(letters.waiting(9, LEFT)).containsExactly(JAN, ANN);
        assertThat(letters.waiting(1, LEFT)).containsExactly(JAN);
        run(() -> letters.gone(JAN));
        run(() -> letters.add(List.of(JAN, ANN), NOW));
        assertThat(letters.waiting(9, LEFT)).containsExactly(ANN);
    }

    @Test
    void hasALetterWaitAgainThatWasNotTaken() {
        Letters letters = letters();
        run(() -> letters.add(List.of(JAN), NOW));
        run(() -> letters.add(List.of(ANN), NOW.plusSeconds(1)));
        assertThat(take(JAN, NOW, LEFT)).isTrue();
        assertThat(letters.waiting(9, LEFT)).containsExactly(ANN);
        run(() -> letters.back(JAN));
        assertThat(letters.waiting(9, LEFT)).containsExactly(JAN, ANN);
        assertThat(take(JAN, NOW, LEFT)).isTrue();
    }

    @Test
    void givesALetterIntoOneHandUntilThatIsLongGone() {
        Letters letters = letters();
        run(() -> letters.add(List.of(JAN), NOW));
        assertThat(take(JAN, NOW, LEFT)).isTrue();
        assertThat(take(JAN, NOW, LEFT)).isFalse();
        assertThat(letters.isAnyLeft()).isTrue();
        Instant later = NOW.plusSeconds(1);
        assertThat(letters.waiting(9, later)).containsExactly(JAN);
        assertThat(take(JAN, later, later)).isTrue();
        assertThat(take(JAN, later, later)).isFalse();
        run(() -> letters.gone(JAN));
        assertThat(letters.isAnyLeft()).isFalse();
        assertThat(take(JAN, later.plusSeconds(9), later.plusSeconds(9))).isFalse();
        run(() -> letters.add(List.of(JAN), NOW));
        assertThat(letters.isAnyLeft()).isFalse();
    }

    @Test
    void forgetsWhatIsOld() {
        Letters letters = letters();
        run(() -> letters.add(List.of(JAN), NOW));
        run(() -> letters.forgetBefore(NOW));
        assertThat(letters.waiting(9, LEFT)).containsExactly(JAN);
        run(() -> letters.forgetBefore(NOW.plusSeconds(1)));
        assertThat(letters.waiting(9, LEFT)).isEmpty();
        run(() -> letters.back(JAN));
        assertThat(letters.waiting(9, LEFT)).isEmpty();
        assertThat(take(JAN, NOW, LEFT)).isFalse();
    }

    private boolean take(Letter letter, Instant now, Instant left) {
        return transactions().run(() -> letters().take(letter, now, left));
    }

    private void run(Runnable change) {
        transactions().run(() -> {
            change.run();
            return true;
        });
    }
}
