package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.founding.MadePages;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.transaction.Transactions;

/** Forgets the community of a deleted Space, and what was being done with it. */
public final class RemovedSpaces {
    private final EventPublisher events;
    private final CommunityCare care;
    private final MadePages made;
    private final Journal journal;
    private final Transactions transactions;

    /** Listens from {@link #start} on. */
    public RemovedSpaces(
            EventPublisher events, CommunityCare care, MadePages made, Journal journal, Transactions transactions) {
        this.events = events;
        this.care = care;
        this.made = made;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Begins to listen. */
    public void start() {
        events.register(this);
    }

    /** Listens no more. */
    public void stop() {
        events.unregister(this);
    }

    /** Forgets the community of the event's Space. */
    @EventListener
    public void removed(SpaceRemoveEvent event) {
        String space = event.getSpace().getKey();
        care.spaceRemoved(space);
        transactions.run(() -> {
            made.removeAll(space);
            journal.end(space);
            return true;
        });
    }
}
