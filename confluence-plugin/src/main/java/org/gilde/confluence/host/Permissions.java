package org.gilde.confluence.host;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import org.jspecify.annotations.Nullable;

/** Who may do what in Confluence. Where this Confluence can not be asked, nobody may. */
final class Permissions {
    private Permissions() {}

    /** Says whether a user may do that; null is the anonymous one. */
    static boolean has(
            PermissionManager permissions, @Nullable ConfluenceUser user, Permission permission, Object target) {
        return HostMethod.HAS_PERMISSION.isThere()
                && Boolean.TRUE.equals(HostMethod.HAS_PERMISSION.call(permissions, user, permission, target));
    }

    /** Says whether a user may make something of that type: a page in its Space, a Space in the whole site. */
    static boolean mayCreate(PermissionManager permissions, ConfluenceUser user, Object container, Class<?> type) {
        return HostMethod.HAS_CREATE_PERMISSION.isThere()
                && Boolean.TRUE.equals(HostMethod.HAS_CREATE_PERMISSION.call(permissions, user, container, type));
    }
}
