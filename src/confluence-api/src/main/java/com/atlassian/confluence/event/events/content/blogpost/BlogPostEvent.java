package com.atlassian.confluence.event.events.content.blogpost;

import com.atlassian.confluence.event.events.ConfluenceEvent;
import com.atlassian.confluence.pages.BlogPost;

/** (10) SLACK, by the events below it. */
public abstract class BlogPostEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    private final transient BlogPost post;

    protected BlogPostEvent(Object source, BlogPost post) {
        super(source);
        this.post = post;
    }

    public BlogPost getBlogPost() {
        return post;
    }
}
