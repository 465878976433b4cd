package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageViewEvent;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.util.Optional;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Noticing;
import org.gilde.confluence.people.PersonKey;

/**
 * Hears of reading, reacting and writing, and passes it on at once. Confluence tells each of it on the one node where it
 * happens.
 */
public final class ActsOnPages {
    private final EventPublisher events;
    private final Noticing noticing;

    /** Listens from {@link #start} on. */
    public ActsOnPages(EventPublisher events, Noticing noticing) {
        this.events = events;
        this.noticing = noticing;
    }

    /** Begins to listen. */
    public void start() {
        noticing.start();
        events.register(this);
    }

    /** Listens no more. */
    public void stop() {
        events.unregister(this);
        noticing.close();
    }

    /** A page was opened. */
    @EventListener
    public void viewed(PageViewEvent event) {
        notice(Act.READ, event.getPage(), event.getPage(), AuthenticatedUserThreadLocal.get());
    }

    /** A page was written. */
    @EventListener
    public void created(PageCreateEvent event) {
        notice(Act.CREATED, event.getPage(), event.getPage(), event.getPage().getCreator());
    }

    /** Somebody commented. */
    @EventListener
    public void commented(CommentCreateEvent event) {
        Comment comment = event.getComment();
        notice(Act.REACTED, comment.getContainer(), comment, comment.getCreator());
    }

    private void notice(Act act, ContentEntityObject place, ContentEntityObject content, ConfluenceUser user) {
        if (place instanceof SpaceContentEntityObject page && page.getSpaceKey() != null) {
            noticing.notice(
                    Optional.ofNullable(user)
                            .map(known -> new PersonKey(known.getKey().getStringValue())),
                    page.getSpaceKey(),
                    act,
                    content.getId());
        }
    }
}
