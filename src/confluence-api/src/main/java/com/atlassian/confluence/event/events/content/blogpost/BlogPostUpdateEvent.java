package com.atlassian.confluence.event.events.content.blogpost;

import com.atlassian.confluence.pages.BlogPost;

/** (10) SLACK. */
public class BlogPostUpdateEvent extends BlogPostEvent {
    private static final long serialVersionUID = 1L;

    /** Not the host's constructor: for the stand-in only. */
    public BlogPostUpdateEvent(Object source, BlogPost post) {
        super(source, post);
    }
}
