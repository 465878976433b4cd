package org.gilde.confluence.participation;

import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/** A person's choice about their own reading. Whoever takes it back has what was counted forgotten. */
public final class ReadingChoice {
    private final OwnReading ownReading;
    private final Deeds deeds;
    private final Transactions transactions;

    /** Keeps choices there. */
    public ReadingChoice(OwnReading ownReading, Deeds deeds, Transactions transactions) {
        this.ownReading = ownReading;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** Counts a person's own reading from now on, or no more. May be repeated. */
    public void choose(PersonKey person, boolean isCounted) {
        transactions.run(() -> {
            ownReading.choose(person, isCounted);
            if (!isCounted) {
                deeds.forgetReading(person);
            }
            return true;
        });
    }

    /** Forgets all that a person did, and what they chose. Joins a transaction that is open. */
    public void forget(PersonKey person) {
        transactions.run(() -> {
            ownReading.choose(person, false);
            deeds.forget(person);
            return true;
        });
    }
}
