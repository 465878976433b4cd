package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;

/** JD 8.9.3, 10.1.0: the methods take a ConfluenceUser. */
public interface PermissionManager {
    /** A target that stands for the whole site, for ADMINISTER and VIEW. */
    Object TARGET_APPLICATION = new Object();

    /** A null user is the anonymous one; a null target is refused with false. JD 10.1.0, since 8.8. */
    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);

    /** The container of a new page is its Space, of a new Space {@link #TARGET_APPLICATION}. JD 8.9.3. */
    boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> typeToCreate);
}
