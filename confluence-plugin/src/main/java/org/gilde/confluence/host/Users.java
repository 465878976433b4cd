package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.user.User;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.jspecify.annotations.Nullable;

/** Who a user of Confluence is to the app. */
final class Users {
    private Users() {}

    /** Returns the person, if that user may log in. */
    static Optional<PersonKey> active(UserAccessor users, ConfluenceUser user) {
        return ActiveUsers.isActive(users, user) ? key(user) : Optional.empty();
    }

    /** Returns the person; nobody for an anonymous user. */
    static Optional<PersonKey> key(@Nullable ConfluenceUser user) {
        return Optional.ofNullable(user)
                .map(known -> new PersonKey(known.getKey().getStringValue()));
    }

    /** Returns the person, by name where Confluence gives no more; nobody for an anonymous user. */
    static Optional<PersonKey> key(@Nullable User user, UserDirectory users) {
        if (user == null || user instanceof ConfluenceUser) {
            return key((ConfluenceUser) user);
        }
        return users.byName(user.getName());
    }
}
