package com.atlassian.confluence.event.events.like;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.ConfluenceEvent;
import com.atlassian.user.User;

/** JD 5.7.1, by way of ContentEvent; LIKELY. */
public abstract class AbstractLikeEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    private final transient User user;
    private final transient ContentEntityObject content;

    protected AbstractLikeEvent(Object source, User user, ContentEntityObject content) {
        super(source);
        this.user = user;
        this.content = content;
    }

    public ContentEntityObject getContent() {
        return content;
    }

    public User getOriginatingUser() {
        return user;
    }
}
