package org.gilde.confluence.host;

import org.gilde.confluence.coaching.CoachChoices;
import org.gilde.confluence.cohort.CohortForgetting;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.leaving.Leaving;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.participation.ReadingChoice;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.subject.SubjectForgetting;
import org.gilde.confluence.transaction.Transactions;

/** Forgets what a removed user did and where that user belonged, and what was learned as the policy says. */
public final class RemovedUsers {
    private static final String EVENT = "com.atlassian.confluence.event.events.user.UserRemoveEvent";

    private final Listeners listeners;
    private final UserDirectory users;
    private final Known known;
    private final Transactions transactions;

    /** All that may know somebody. */
    public record Known(
            Leaving leaving,
            CommunityCare care,
            ReadingChoice participation,
            CohortForgetting cohorts,
            CoachChoices coaches,
            SubjectForgetting subject,
            Forgetting contributions) {}

    /** Listens from {@link #start} on. */
    public RemovedUsers(Listeners listeners, UserDirectory users, Known known, Transactions transactions) {
        this.listeners = listeners;
        this.users = users;
        this.known = known;
        this.transactions = transactions;
    }

    /** Begins to listen. */
    public void start() {
        listeners.add(Feature.REMOVALS, () -> new HeardRemovedUsers(this, users), EVENT);
    }

    /** Listens no more. */
    public void stop() {
        listeners.removeAll();
    }

    /** Forgets all about somebody. */
    void removed(PersonKey person) {
        transactions.run(() -> forget(person));
    }

    private boolean forget(PersonKey person) {
        known.leaving().left(person);
        known.care().personRemoved(person);
        known.participation().forget(person);
        known.cohorts().forget(person);
        known.coaches().forget(person);
        known.subject().forget(person);
        known.contributions().forget(person);
        return true;
    }
}
