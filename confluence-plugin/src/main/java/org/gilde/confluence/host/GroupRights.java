package org.gilde.confluence.host;

import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;

/**
 * Rights by groups, and by permissions of the Space for these groups; nothing is given to a single user. What Confluence
 * gave in person to whoever created the Space is taken back once they no longer look after the community, or it is closed.
 */
public final class GroupRights implements Rights {
    /**
     * Everybody who may use Confluence: the group that Confluence itself makes for that. Its setting for another one is read
     * with a service that this app does without; a wiki whose people come in by another group opens its communities by hand.
     */
    static final String EVERYBODY = "confluence-users";

    private final RoleGroups groups;
    private final SpaceManager spaces;
    private final SpacePermissionManager permissions;

    /** Asks the host. */
    public GroupRights(RoleGroups groups, SpaceManager spaces, SpacePermissionManager permissions) {
        this.groups = groups;
        this.spaces = spaces;
        this.permissions = permissions;
    }

    /** One permission of one group. */
    private record Given(String group, String permission) {}

    @Override
    public void permit(String community, Doors doors) {
        Space space = spaces.getSpace(community);
        if (space == null) {
            return;
        }
        Set<Given> given = new HashSet<>();
        for (Role role : Role.values()) {
            groups.make(community, role);
            give(given, RoleGroups.name(community, role), RoleRights.of(role, doors.isReadOnly()));
        }
        Set<String> related = doors.isReadOnly() ? RoleRights.ANYBODY : RoleRights.READER;
        for (String reader : doors.readers()) {
            for (Role role : Role.values()) {
                groups.make(reader, role);
                give(given, RoleGroups.name(reader, role), related);
            }
        }
        if (doors.isOpen()) {
            give(given, EVERYBODY, RoleRights.ANYBODY);
        }
        if (doors.isReadOnly()) {
            takeBack(space);
        }
        permit(space, given);
    }

    private static void give(Set<Given> given, String group, Set<String> rights) {
        rights.forEach(permission -> given.add(new Given(group, permission)));
    }

    /** Takes away first: whoever is interrupted has given nobody too much. */
    private void permit(Space space, Set<Given> given) {
        Set<Given> missing = new HashSet<>(given);
        for (SpacePermission permission : List.copyOf(space.getPermissions())) {
            if (isOurs(permission) && !missing.remove(new Given(permission.getGroup(), permission.getType()))) {
                permissions.removePermission(permission);
            }
        }
        missing.forEach(wanted -> permissions.savePermission(
                SpacePermission.createGroupSpacePermission(wanted.permission(), space, wanted.group())));
    }

    private static boolean isOurs(SpacePermission permission) {
        if (!permission.isGroupPermission()) {
            return false;
        }
        return permission.getGroup().startsWith(RoleGroups.PREFIX)
                || (permission.getGroup().equals(EVERYBODY) && RoleRights.ANYBODY.contains(permission.getType()));
    }

    @Override
    public void place(String community, Map<PersonKey, Optional<Role>> people) {
        Space space = spaces.getSpace(community);
        if (space != null) {
            takeBack(space, people);
            groups.place(community, people);
        }
    }

    private void takeBack(Space space, Map<PersonKey, Optional<Role>> people) {
        ConfluenceUser creator = space.getCreator();
        if (creator != null) {
            Optional<Role> role = people.get(new PersonKey(creator.getKey().getStringValue()));
            if (role != null && role.filter(Role::isInCharge).isEmpty()) {
                takeBack(space);
            }
        }
    }

    /** Takes back what the creator has in person. */
    private void takeBack(Space space) {
        ConfluenceUser creator = space.getCreator();
        if (creator != null) {
            List.copyOf(space.getPermissions()).stream()
                    .filter(SpacePermission::isUserPermission)
                    .filter(permission -> permission.getUserSubject().getKey().equals(creator.getKey()))
                    .forEach(permissions::removePermission);
        }
    }

    @Override
    public Map<PersonKey, Set<Role>> placed(String community) {
        return groups.placed(community);
    }

    @Override
    public void clear(String community) {
        Space space = spaces.getSpace(community);
        if (space != null) {
            String own = RoleGroups.PREFIX + community.toLowerCase(Locale.ROOT) + "-";
            List.copyOf(space.getPermissions()).stream()
                    .filter(SpacePermission::isGroupPermission)
                    .filter(permission -> permission.getGroup().startsWith(own))
                    .forEach(permissions::removePermission);
        }
        for (Role role : Role.values()) {
            groups.remove(community, role);
        }
    }
}
