package org.gilde.confluence.host;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import org.gilde.confluence.community.SpaceAdministration;

/** Confluence's Spaces and who may administer them. */
public final class HostSpaceAdministration implements SpaceAdministration {
    private final SpaceManager spaces;
    private final PermissionManager permissions;

    /** Asks the host. */
    public HostSpaceAdministration(SpaceManager spaces, PermissionManager permissions) {
        this.spaces = spaces;
        this.permissions = permissions;
    }

    @Override
    public boolean mayAdminister(String space) {
        Space found = spaces.getSpace(space);
        return found != null
                && found.getKey().equals(space)
                && Permissions.has(permissions, AuthenticatedUserThreadLocal.get(), Permission.ADMINISTER, found);
    }
}
