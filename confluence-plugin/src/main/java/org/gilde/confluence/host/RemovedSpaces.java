package org.gilde.confluence.host;

import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.founding.MadePages;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.transaction.Transactions;

/** Forgets the community of a deleted Space, and what was being done with it. */
public final class RemovedSpaces {
    private static final String EVENT = "com.atlassian.confluence.event.events.space.SpaceRemoveEvent";

    private final Listeners listeners;
    private final CommunityCare care;
    private final MadePages made;
    private final Journal journal;
    private final Transactions transactions;

    /** Listens from {@link #start} on. */
    public RemovedSpaces(
            Listeners listeners, CommunityCare care, MadePages made, Journal journal, Transactions transactions) {
        this.listeners = listeners;
        this.care = care;
        this.made = made;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Begins to listen. */
    public void start() {
        listeners.add(Feature.REMOVALS, () -> new HeardRemovedSpaces(this), EVENT);
    }

    /** Listens no more. */
    public void stop() {
        listeners.removeAll();
    }

    /** Forgets the community of a Space. */
    void removed(String space) {
        care.spaceRemoved(space);
        transactions.run(() -> {
            made.removeAll(space);
            journal.end(space);
            return true;
        });
    }
}
