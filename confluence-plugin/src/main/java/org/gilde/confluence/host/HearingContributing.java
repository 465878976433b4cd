package org.gilde.confluence.host;

import com.atlassian.event.api.EventPublisher;
import org.gilde.confluence.contribution.Contributing;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;

/** Hears of pages and comments, for whoever lets the organization know. */
public final class HearingContributing {
    private static final String EVENTS = "com.atlassian.confluence.event.events.content.";

    private final Listeners listeners;
    private final Contributing contributing;

    /** Listens from {@link #start} on. */
    public HearingContributing(EventPublisher events, Contributing contributing, Linked features) {
        this.listeners = new Listeners(events, features);
        this.contributing = contributing;
    }

    /** Begins to listen, where that is on. */
    public void start() {
        listeners.add(
                Feature.SHARING,
                () -> new HeardContributing(contributing),
                EVENTS + "page.PageCreateEvent",
                EVENTS + "comment.CommentCreateEvent");
    }

    /** Listens no more. */
    public void stop() {
        listeners.removeAll();
    }
}
