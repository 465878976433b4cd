package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.EntityException;
import com.atlassian.user.Group;
import com.atlassian.user.GroupManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** The groups of communities' roles. Who was renamed or removed is no trouble. */
public final class RoleGroups {
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

    /** Makes a role's group hold these people and nobody else; makes it where it is missing. */
    void fill(String community, Role role, Set<PersonKey> people) {
        try {
            Group group = make(name(community, role));
            Map<String, ConfluenceUser> wanted = byName(people);
            for (String name : groups.getMemberNames(group)) {
                ConfluenceUser user = wanted.containsKey(name) ? null : users.getUserByName(name);
                if (user != null) {
                    groups.removeMembership(group, user);
                }
            }
            for (ConfluenceUser user : wanted.values()) {
                if (!groups.hasMembership(group, user)) {
                    groups.addMembership(group, user);
                }
            }
        } catch (EntityException e) {
            throw new IllegalStateException("a group of " + community + " could not be filled", e);
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

    private Map<String, ConfluenceUser> byName(Set<PersonKey> people) {
        Map<String, ConfluenceUser> found = new HashMap<>();
        for (PersonKey person : people) {
            ConfluenceUser user = users.getUserByKey(new UserKey(person.value()));
            if (user != null) {
                found.put(user.getName(), user);
            }
        }
        return found;
    }
}
