package com.atlassian.confluence.event.events.user;

import com.atlassian.confluence.event.events.ConfluenceEvent;
import com.atlassian.user.User;

/** JD 9.5.2. */
public class UserEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    private final transient User user;

    public UserEvent(Object source, User user) {
        super(source);
        this.user = user;
    }

    public User getUser() {
        return user;
    }
}
