package com.atlassian.sal.api.user;

/** (10) SLACK, OO; nulls: no such user, or anonymous. */
public interface UserManager {
    UserKey getRemoteUserKey();

    UserProfile getRemoteUser();

    UserProfile getUserProfile(UserKey key);

    UserProfile getUserProfile(String username);

    boolean isAdmin(UserKey key);

    boolean isSystemAdmin(UserKey key);
}
