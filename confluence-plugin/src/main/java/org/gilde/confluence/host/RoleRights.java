package org.gilde.confluence.host;

import com.atlassian.confluence.security.SpacePermission;
import java.util.Set;
import org.gilde.confluence.community.Role;

/** What each role may do in its community's Space. The only place that says so; see ADR 0009. */
final class RoleRights {
    /** Members of a related community: they read and react. */
    static final Set<String> READER = Set.of(SpacePermission.VIEWSPACE_PERMISSION, SpacePermission.COMMENT_PERMISSION);

    /** Everybody else, where the community is open. */
    static final Set<String> ANYBODY = Set.of(SpacePermission.VIEWSPACE_PERMISSION);

    private static final Set<String> MEMBER = Set.of(
            SpacePermission.VIEWSPACE_PERMISSION,
            SpacePermission.CREATEEDIT_PAGE_PERMISSION,
            SpacePermission.EDITBLOG_PERMISSION,
            SpacePermission.COMMENT_PERMISSION,
            SpacePermission.CREATE_ATTACHMENT_PERMISSION);

    private static final Set<String> IN_CHARGE = Set.of(
            SpacePermission.VIEWSPACE_PERMISSION,
            SpacePermission.CREATEEDIT_PAGE_PERMISSION,
            SpacePermission.REMOVE_PAGE_PERMISSION,
            SpacePermission.EDITBLOG_PERMISSION,
            SpacePermission.REMOVE_BLOG_PERMISSION,
            SpacePermission.COMMENT_PERMISSION,
            SpacePermission.REMOVE_COMMENT_PERMISSION,
            SpacePermission.CREATE_ATTACHMENT_PERMISSION,
            SpacePermission.REMOVE_ATTACHMENT_PERMISSION,
            SpacePermission.SET_PAGE_PERMISSIONS_PERMISSION,
            SpacePermission.ADMINISTER_SPACE_PERMISSION);

    /** Whoever looked after what is closed may still let somebody see it. */
    private static final Set<String> WAS_IN_CHARGE =
            Set.of(SpacePermission.VIEWSPACE_PERMISSION, SpacePermission.ADMINISTER_SPACE_PERMISSION);

    private RoleRights() {}

    static Set<String> of(Role role, boolean isReadOnly) {
        if (isReadOnly) {
            return role.isInCharge() ? WAS_IN_CHARGE : ANYBODY;
        }
        return role.isInCharge() ? IN_CHARGE : MEMBER;
    }
}
