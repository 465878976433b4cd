package org.gilde.workbench.service;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.util.Optional;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Users;
import org.jspecify.annotations.Nullable;

/** Answers who is logged in on this thread, and who administers the site. */
final class RemoteUserAnswers implements UserManager {
    private final Users users;
    private final Groups groups;

    RemoteUserAnswers(Users users, Groups groups) {
        this.users = users;
        this.groups = groups;
    }

    @Override
    public @Nullable UserKey getRemoteUserKey() {
        return Optional.ofNullable(AuthenticatedUserThreadLocal.get())
                .map(ConfluenceUser::getKey)
                .orElse(null);
    }

    @Override
    public @Nullable UserProfile getRemoteUser() {
        UserKey key = getRemoteUserKey();
        return key == null ? null : getUserProfile(key);
    }

    @Override
    public @Nullable UserProfile getUserProfile(UserKey key) {
        return users.byKey(key.getStringValue()).map(AccountUser::new).orElse(null);
    }

    @Override
    public @Nullable UserProfile getUserProfile(String username) {
        return users.byName(username).map(AccountUser::new).orElse(null);
    }

    @Override
    public boolean isAdmin(UserKey key) {
        return users.byKey(key.getStringValue())
                .filter(user -> groups.viewer(user).administrator())
                .isPresent();
    }

    @Override
    public boolean isSystemAdmin(UserKey key) {
        return isAdmin(key);
    }
}
