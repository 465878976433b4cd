package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.EntityException;
import com.atlassian.user.Group;
import com.atlassian.user.GroupManager;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** The groups of communities' roles. Who was renamed or removed is no trouble. */
final class RoleGroups {
    static final String PREFIX = "gilde-";

    private final GroupManager groups;
    private final UserAccessor users;

    /** Asks the host. */
    public RoleGroups(GroupManager groups, UserAccessor users) {
        this.groups = groups;
        this.users = users;
    }

    static String name(String community, Role role) {
        String word = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PREFIX + community.toLowerCase(Locale.ROOT) + "-" + word;
    }

    /** Has each of these people be in their role's group and in no other of this community; makes groups that are missing. */
    void place(String community, Map<PersonKey, Optional<Role>> people) {
        try {
            Map<Role, Group> of = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                of.put(role, make(name(community, role)));
            }
            for (Map.Entry<PersonKey, Optional<Role>> person : people.entrySet()) {
                ConfluenceUser user =
                        users.getUserByKey(new UserKey(person.getKey().value()));
                if (user != null) {
                    place(user, person.getValue(), of);
                }
            }
        } catch (EntityException e) {
            throw new IllegalStateException("a group of " + community + " could not be filled", e);
        }
    }

    /** Takes away first: whoever is interrupted has given nobody too much. */
    private void place(ConfluenceUser user, Optional<Role> wanted, Map<Role, Group> of) throws EntityException {
        for (Map.Entry<Role, Group> other : of.entrySet()) {
            boolean isWanted = wanted.filter(other.getKey()::equals).isPresent();
            if (!isWanted && groups.hasMembership(other.getValue(), user)) {
                groups.removeMembership(other.getValue(), user);
            }
        }
        if (wanted.isPresent()) {
            Group own = of.get(wanted.get());
            if (own != null && !groups.hasMembership(own, user)) {
                groups.addMembership(own, user);
            }
        }
    }

    /** Returns who is in which groups of a community. */
    Map<PersonKey, Set<Role>> placed(String community) {
        Map<PersonKey, Set<Role>> placed = new HashMap<>();
        try {
            for (Role role : Role.values()) {
                @Nullable Group group = groups.getGroup(name(community, role));
                if (group != null) {
                    add(placed, role, groups.getMemberNames(group));
                }
            }
        } catch (EntityException e) {
            throw new IllegalStateException("a group of " + community + " could not be read", e);
        }
        return placed;
    }

    private void add(Map<PersonKey, Set<Role>> placed, Role role, Iterable<String> names) {
        for (String name : names) {
            ConfluenceUser user = users.getUserByName(name);
            if (user != null) {
                placed.computeIfAbsent(new PersonKey(user.getKey().getStringValue()), key -> EnumSet.noneOf(Role.class))
                        .add(role);
            }
        }
    }

    /** Makes a role's group, empty, where it is missing. */
    void make(String community, Role role) {
        try {
            make(name(community, role));
        } catch (EntityException e) {
            throw new IllegalStateException("a group of " + community + " could not be made", e);
        }
    }

    private Group make(String name) throws EntityException {
        @Nullable Group group = groups.getGroup(name);
        return group == null ? groups.createGroup(name) : group;
    }

    /** Removes a role's group. */
    void remove(String community, Role role) {
        try {
            @Nullable Group group = groups.getGroup(name(community, role));
            if (group != null) {
                groups.removeGroup(group);
            }
        } catch (EntityException e) {
            throw new IllegalStateException("a group of " + community + " could not be removed", e);
        }
    }
}
