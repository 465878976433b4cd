package org.gilde.confluence.host;

import com.atlassian.event.api.EventPublisher;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;
import org.gilde.confluence.participation.Noticing;
import org.gilde.confluence.people.UserDirectory;

/**
 * Hears of reading, reacting and writing, and passes it on at once. Confluence tells each of it on the one node where it
 * happens. What a Confluence does not tell of is not counted there.
 */
public final class Hearing {
    private static final String EVENTS = "com.atlassian.confluence.event.events.";

    private final Listeners listeners;
    private final Noticing noticing;
    private final UserDirectory users;

    /** Listens from {@link #start} on. */
    public Hearing(EventPublisher events, Noticing noticing, UserDirectory users, Linked features) {
        this.listeners = new Listeners(events, features);
        this.noticing = noticing;
        this.users = users;
    }

    /** Begins to listen. */
    public void start() {
        noticing.start();
        listeners.add(
                Feature.WRITING,
                () -> new HeardWriting(noticing),
                EVENTS + "content.page.PageCreateEvent",
                EVENTS + "content.blogpost.BlogPostCreateEvent",
                EVENTS + "content.comment.CommentCreateEvent");
        listeners.add(
                Feature.READING,
                () -> new HeardReading(noticing),
                EVENTS + "content.page.PageViewEvent",
                EVENTS + "content.blogpost.BlogPostViewEvent");
        listeners.add(
                Feature.LIKES,
                () -> new HeardLiking(noticing, users),
                EVENTS + "like.LikeCreatedEvent",
                EVENTS + "like.LikeRemovedEvent");
    }

    /** Listens no more. */
    public void stop() {
        listeners.removeAll();
        noticing.close();
    }
}
