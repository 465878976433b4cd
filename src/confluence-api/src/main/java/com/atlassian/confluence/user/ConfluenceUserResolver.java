package com.atlassian.confluence.user;

import com.atlassian.sal.api.user.UserKey;

/** JD 10.0.3; both answer null for an unknown user. */
public interface ConfluenceUserResolver {
    ConfluenceUser getUserByName(String name);

    ConfluenceUser getUserByKey(UserKey key);
}
