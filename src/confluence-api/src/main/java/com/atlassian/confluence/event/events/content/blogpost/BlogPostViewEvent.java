package com.atlassian.confluence.event.events.content.blogpost;

import com.atlassian.confluence.pages.BlogPost;

/** LIKELY; per view, on the node that shows it. */
public class BlogPostViewEvent extends BlogPostEvent {
    private static final long serialVersionUID = 1L;

    /** Not the host's constructor: for the stand-in only. */
    public BlogPostViewEvent(Object source, BlogPost post) {
        super(source, post);
    }
}
