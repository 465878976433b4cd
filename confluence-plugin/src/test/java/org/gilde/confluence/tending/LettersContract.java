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
        assertThat(letters.waiting(9)).containsExactly(JAN, ANN);
        assertThat(letters.waiting(1)).containsExactly(JAN);
        run(() -> letters.gone(JAN));
        run(() -> letters.add(List.of(JAN, ANN), NOW));
        assertThat(letters.waiting(9)).containsExactly(ANN);
    }

    @Test
    void hasALetterWaitAgainThatWasNotTaken() {
        Letters letters = letters();
        run(() -> letters.add(List.of(JAN), NOW));
        run(() -> letters.gone(JAN));
        run(() -> letters.back(JAN));
        assertThat(letters.waiting(9)).containsExactly(JAN);
    }

    @Test
    void forgetsWhatIsOld() {
        Letters letters = letters();
        run(() -> letters.add(List.of(JAN), NOW));
        run(() -> letters.forgetBefore(NOW));
        assertThat(letters.waiting(9)).containsExactly(JAN);
        run(() -> letters.forgetBefore(NOW.plusSeconds(1)));
        assertThat(letters.waiting(9)).isEmpty();
        run(() -> letters.back(JAN));
        assertThat(letters.waiting(9)).isEmpty();
    }

    private void run(Runnable change) {
        transactions().run(() -> {
            change.run();
            return true;
        });
    }
}
