package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.stream.Stream;
import org.gilde.confluence.community.Role;
import org.jspecify.annotations.Nullable;

/** Hides pages from everybody but those in charge of a community. By their groups: whoever takes over sees them. */
final class PageRestrictions {
    private final ContentPermissionManager restrictions;
    private final RoleGroups groups;

    /** Restricts through these services. */
    public PageRestrictions(ContentPermissionManager restrictions, RoleGroups groups) {
        this.restrictions = restrictions;
        this.groups = groups;
    }

    /** Hides a page, and what is below it, unless it is restricted already. */
    void keepForThoseInCharge(String community, Page page) {
        @Nullable ContentPermissionSet readers = page.getContentPermissionSet(ContentPermission.VIEW_PERMISSION);
        if (readers == null || readers.isEmpty()) {
            Stream.of(Role.values()).filter(Role::isInCharge).forEach(role -> {
                groups.make(community, role);
                restrictions.addContentPermission(
                        ContentPermission.createGroupPermission(
                                ContentPermission.VIEW_PERMISSION, RoleGroups.name(community, role)),
                        page);
            });
        }
    }
}
