package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.User;

/** (10) SLACK. */
public interface ConfluenceUser extends User {
    UserKey getKey();
}
