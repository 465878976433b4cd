package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import org.gilde.confluence.community.CommunityCare;

/** Forgets the community of a deleted Space. */
public final class RemovedSpaces {
    private final EventPublisher events;
    private final CommunityCare care;

    /** Listens from {@link #start} on. */
    public RemovedSpaces(EventPublisher events, CommunityCare care) {
        this.events = events;
        this.care = care;
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
        care.spaceRemoved(event.getSpace().getKey());
    }
}
