package com.atlassian.confluence.event.events.like;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.user.User;

/** JD 5.9.8, with this constructor; LIKELY. */
public class LikeCreatedEvent extends AbstractLikeEvent {
    private static final long serialVersionUID = 1L;

    public LikeCreatedEvent(Object source, User user, ContentEntityObject content) {
        super(source, user, content);
    }
}
