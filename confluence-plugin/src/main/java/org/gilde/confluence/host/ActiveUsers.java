package org.gilde.confluence.host;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.user.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may log in. */
final class ActiveUsers {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveUsers.class);

    private ActiveUsers() {}

    /** Says whether the account was not deactivated; so too where this Confluence does not tell. */
    static boolean isActive(UserAccessor users, User user) {
        try {
            return !users.isDeactivated(user);
        } catch (NoSuchMethodError e) {
            LOG.debug("This Confluence does not tell who is deactivated", e);
            return true;
        }
    }
}
