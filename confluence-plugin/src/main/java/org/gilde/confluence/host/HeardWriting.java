package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.blogpost.BlogPostCreateEvent;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.event.api.EventListener;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Noticing;

/** Hears that pages, blog posts and comments were written. To change one that is there is no act of its own. */
public final class HeardWriting {
    private final Noticing noticing;

    HeardWriting(Noticing noticing) {
        this.noticing = noticing;
    }

    /** A page was written. */
    @EventListener
    public void created(PageCreateEvent event) {
        wrote(Act.CREATED, event.getPage());
    }

    /** A blog post was written. */
    @EventListener
    public void created(BlogPostCreateEvent event) {
        wrote(Act.CREATED, event.getBlogPost());
    }

    /** Somebody commented, under a page or a blog post. */
    @EventListener
    public void commented(CommentCreateEvent event) {
        wrote(Act.REACTED, event.getComment());
    }

    private void wrote(Act act, ContentEntityObject content) {
        Places.space(content)
                .ifPresent(space -> noticing.notice(Users.key(content.getCreator()), space, act, content.getId()));
    }
}
