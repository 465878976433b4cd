package org.gilde.confluence.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.people.PersonKey;

/** Fellow members by Confluence's own permissions: whoever may create pages in the Space. */
public final class SpaceMembers implements FellowMembers {
    private final SpaceManager spaces;
    private final PermissionManager permissions;
    private final UserAccessor users;

    /** Asks the host. */
    public SpaceMembers(SpaceManager spaces, PermissionManager permissions, UserAccessor users) {
        this.spaces = spaces;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public boolean includes(String community, PersonKey person) {
        Space space = spaces.getSpace(community);
        ConfluenceUser user = users.getUserByKey(new UserKey(person.value()));
        return space != null
                && space.getKey().equals(community)
                && user != null
                && Permissions.mayCreate(permissions, user, space, Page.class);
    }
}
