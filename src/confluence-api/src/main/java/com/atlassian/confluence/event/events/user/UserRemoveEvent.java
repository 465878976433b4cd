package com.atlassian.confluence.event.events.user;

import com.atlassian.user.User;

/** JD 6.5; 9.5.2 by its siblings. */
public class UserRemoveEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    public UserRemoveEvent(Object source, User user) {
        super(source, user);
    }
}
