package org.gilde.confluence.subject;

import java.time.Clock;
import org.gilde.confluence.people.PersonKey;

/** Forgets what is kept of somebody who is no longer there: whether they paused, and who looked. */
public final class SubjectForgetting {
    private final Pauses pauses;
    private final Looks looks;
    private final Clock clock;

    /** Forgets it in these. */
    public SubjectForgetting(Pauses pauses, Looks looks, Clock clock) {
        this.pauses = pauses;
        this.looks = looks;
        this.clock = clock;
    }

    /** Forgets a person. Wants a transaction. */
    public void forget(PersonKey person) {
        pauses.forget(person);
        looks.forget(person, clock.instant());
    }
}
