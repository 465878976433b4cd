package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import org.gilde.confluence.contribution.Contributing;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;

/** Hears that pages and comments under pages were written, for whoever lets the organization know. */
public final class HeardContributing {
    private final EventPublisher events;
    private final Contributing contributing;
    private final Features features;

    /** Listens from {@link #start} on. */
    public HeardContributing(EventPublisher events, Contributing contributing, Features features) {
        this.events = events;
        this.contributing = contributing;
        this.features = features;
    }

    /** Begins to listen, where that is on. */
    public void start() {
        if (features.isOn(Feature.SHARING)) {
            events.register(this);
        }
    }

    /** Listens no more. */
    public void stop() {
        if (features.isOn(Feature.SHARING)) {
            events.unregister(this);
        }
    }

    /** A page was written. */
    @EventListener
    public void created(PageCreateEvent event) {
        Page page = event.getPage();
        Users.key(page.getCreator()).ifPresent(person -> Places.space(page)
                .ifPresent(space -> contributing.wrote(person, space, page.getId())));
    }

    /** Somebody commented. */
    @EventListener
    public void commented(CommentCreateEvent event) {
        Comment comment = event.getComment();
        if (comment.getContainer() instanceof Page page) {
            Users.key(comment.getCreator()).ifPresent(person -> Places.space(page)
                    .ifPresent(space -> contributing.replied(person, space, page.getId(), comment.getId())));
        }
    }
}
