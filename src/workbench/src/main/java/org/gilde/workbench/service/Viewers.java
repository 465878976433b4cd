package org.gilde.workbench.service;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Optional;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.Viewer;
import org.gilde.workbench.user.WikiUser;
import org.jspecify.annotations.Nullable;

/** Turns the users that apps speak of into viewers with groups. */
public final class Viewers {
    private final Users users;
    private final Groups groups;

    /** Looks people up there. */
    public Viewers(Users users, Groups groups) {
        this.users = users;
        this.groups = groups;
    }

    /** Returns who is logged in on this thread. */
    public Viewer current() {
        return of(AuthenticatedUserThreadLocal.get());
    }

    /** Returns the person behind a user; null is nobody, and so is one who left. */
    public Viewer of(@Nullable ConfluenceUser user) {
        return account(user).map(groups::viewer).orElse(Viewer.ANONYMOUS);
    }

    private Optional<WikiUser> account(@Nullable ConfluenceUser user) {
        if (user == null) {
            return Optional.empty();
        }
        return user instanceof AccountUser known
                ? Optional.of(known.account())
                : users.byKey(user.getKey().getStringValue());
    }
}
