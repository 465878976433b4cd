package com.atlassian.confluence.security;

/** savePermission: (10) BOOT. removePermission: LIKELY, beside it in older versions. */
public interface SpacePermissionManager {
    void savePermission(SpacePermission permission);

    /** Takes one that Space.getPermissions answered. */
    void removePermission(SpacePermission permission);
}
