package org.gilde.confluence.host;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.Optional;
import org.gilde.confluence.community.Spaces;

/** Confluence's Spaces. */
public final class HostSpaces implements Spaces {
    private final SpaceManager spaces;
    private final PermissionManager permissions;

    /** Asks the host. */
    public HostSpaces(SpaceManager spaces, PermissionManager permissions) {
        this.spaces = spaces;
        this.permissions = permissions;
    }

    @Override
    public Optional<String> name(String community) {
        return Optional.ofNullable(spaces.getSpace(community))
                .filter(space ->
                        Permissions.has(permissions, AuthenticatedUserThreadLocal.get(), Permission.VIEW, space))
                .map(Space::getName);
    }
}
