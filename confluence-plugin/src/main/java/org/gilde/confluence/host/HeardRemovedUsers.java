package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.user.UserRemoveEvent;
import com.atlassian.event.api.EventListener;
import org.gilde.confluence.people.UserDirectory;

/** Hears that users were deleted. */
public final class HeardRemovedUsers {
    private final RemovedUsers removed;
    private final UserDirectory users;

    HeardRemovedUsers(RemovedUsers removed, UserDirectory users) {
        this.removed = removed;
        this.users = users;
    }

    /** A user was deleted. */
    @EventListener
    public void removed(UserRemoveEvent event) {
        Users.key(event.getUser(), users).ifPresent(removed::removed);
    }
}
