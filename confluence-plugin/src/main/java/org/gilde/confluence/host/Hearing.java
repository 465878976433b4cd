package org.gilde.confluence.host;

import com.atlassian.event.api.EventPublisher;
import java.util.function.Supplier;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
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
    private final Features features;

    /** Listens from {@link #start} on. */
    public Hearing(EventPublisher events, Noticing noticing, UserDirectory users, Features features) {
        this.listeners = new Listeners(events);
        this.noticing = noticing;
        this.users = users;
        this.features = features;
    }

    /** Begins to listen. */
    public void start() {
        noticing.start();
        add(Feature.WRITING, () -> new HeardWriting(noticing));
        add(
                Feature.READING,
                () -> new HeardReading(noticing),
                EVENTS + "content.page.PageViewEvent",
                EVENTS + "content.blogpost.BlogPostViewEvent");
        add(
                Feature.LIKES,
                () -> new HeardLiking(noticing, users),
                EVENTS + "like.LikeCreatedEvent",
                EVENTS + "like.LikeRemovedEvent");
    }

    private void add(Feature feature, Supplier<Object> listener, String... names) {
        if (features.isOn(feature)) {
            listeners.add(listener, names);
        }
    }

    /** Listens no more. */
    public void stop() {
        listeners.removeAll();
        noticing.close();
    }
}
