package com.atlassian.confluence.event.events.content.comment;

import com.atlassian.confluence.event.events.ConfluenceEvent;
import com.atlassian.confluence.pages.Comment;

/** (10) SLACK. */
public class CommentCreateEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    private final transient Comment comment;

    /** Not the host's constructor: for the stand-in only. */
    public CommentCreateEvent(Object source, Comment comment) {
        super(source);
        this.comment = comment;
    }

    public Comment getComment() {
        return comment;
    }
}
