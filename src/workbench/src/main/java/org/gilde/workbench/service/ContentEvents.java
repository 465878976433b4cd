package org.gilde.workbench.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.blogpost.BlogPostCreateEvent;
import com.atlassian.confluence.event.events.content.blogpost.BlogPostUpdateEvent;
import com.atlassian.confluence.event.events.content.blogpost.BlogPostViewEvent;
import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.content.page.PageViewEvent;
import com.atlassian.confluence.event.events.like.LikeCreatedEvent;
import com.atlassian.confluence.event.events.like.LikeRemovedEvent;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventPublisher;
import java.util.Optional;
import java.util.function.Function;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.user.WikiUser;

/** Tells apps what happens to content. */
public final class ContentEvents {
    private final Entities entities;
    private final EventPublisher events;

    /** Tells it there. */
    public ContentEvents(Entities entities, EventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    /** A page or blog post was made. */
    public void created(WikiPage page) {
        tell(page, of -> new PageCreateEvent(this, of), of -> new BlogPostCreateEvent(this, of));
    }

    /** A page or blog post has a new version. */
    public void updated(WikiPage page) {
        tell(page, of -> new PageUpdateEvent(this, of), of -> new BlogPostUpdateEvent(this, of));
    }

    /** A page or blog post was opened. */
    public void viewed(WikiPage page) {
        tell(page, of -> new PageViewEvent(this, of), of -> new BlogPostViewEvent(this, of));
    }

    /** Somebody commented. */
    public void commented(WikiComment comment, WikiPage page) {
        events.publish(new CommentCreateEvent(this, entities.comment(comment, page)));
    }

    /** Somebody likes a page, a blog post, or a comment under it. */
    public void liked(WikiUser user, WikiPage page, Optional<WikiComment> comment) {
        events.publish(new LikeCreatedEvent(this, new AccountUser(user), content(page, comment)));
    }

    /** Somebody took such a like back. */
    public void unliked(WikiUser user, WikiPage page, Optional<WikiComment> comment) {
        events.publish(new LikeRemovedEvent(this, new AccountUser(user), content(page, comment)));
    }

    private ContentEntityObject content(WikiPage page, Optional<WikiComment> comment) {
        return comment.<ContentEntityObject>map(one -> entities.comment(one, page))
                .orElseGet(() -> entities.content(page));
    }

    private void tell(WikiPage page, Function<Page, Object> ofPage, Function<BlogPost, Object> ofPost) {
        ContentEntityObject content = entities.content(page);
        events.publish(content instanceof Page known ? ofPage.apply(known) : ofPost.apply((BlogPost) content));
    }
}
