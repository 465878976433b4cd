package org.gilde.confluence.host;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.Group;
import com.atlassian.user.GroupManager;
import com.atlassian.user.User;
import com.atlassian.user.search.page.Pager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** Confluence's groups and permissions in memory. Can be killed before any of its changes. */
final class MemoryHost implements GroupManager, SpacePermissionManager {
    final Map<String, Set<String>> groups = new TreeMap<>(Map.of(GroupRights.EVERYBODY, new TreeSet<>()));
    final Map<String, Space> spaces = new HashMap<>();
    final List<SpacePermission> permissions = new ArrayList<>();
    int changesLeft = Integer.MAX_VALUE;
    int changes;
    private final Map<String, ConfluenceUser> users = new HashMap<>();

    Rights rights() {
        UserAccessor accessor = mock();
        when(accessor.getUserByName(anyString())).thenAnswer(call -> users.get(call.<String>getArgument(0)));
        when(accessor.getUserByKey(any()))
                .thenAnswer(call -> users.get(call.<UserKey>getArgument(0).getStringValue()));
        SpaceManager manager = mock();
        when(manager.getSpace(anyString())).thenAnswer(call -> spaces.get(call.<String>getArgument(0)));
        return new GroupRights(new RoleGroups(this, accessor), manager, this);
    }

    void space(String key) {
        spaces.put(key, new Space(key) {
            @Override
            public List<SpacePermission> getPermissions() {
                return permissions.stream()
                        .filter(permission -> permission.getSpace().getKey().equals(key))
                        .toList();
            }
        });
    }

    /** Adds a user whose key is the name. */
    PersonKey user(String name) {
        ConfluenceUser user = mock();
        when(user.getName()).thenReturn(name);
        when(user.getKey()).thenReturn(new UserKey(name));
        users.put(name, user);
        members(GroupRights.EVERYBODY).add(name);
        return new PersonKey(name);
    }

    void remove(String name) {
        users.remove(name);
        groups.values().forEach(members -> members.remove(name));
    }

    /** Makes a user the creator of a space, with all that Confluence gives them in person. */
    void created(String name, String space) {
        ConfluenceUser creator = Optional.ofNullable(users.get(name)).orElseThrow();
        of(space).setCreator(creator);
        for (String type : List.of(
                SpacePermission.VIEWSPACE_PERMISSION,
                SpacePermission.CREATEEDIT_PAGE_PERMISSION,
                SpacePermission.COMMENT_PERMISSION,
                SpacePermission.ADMINISTER_SPACE_PERMISSION)) {
            permissions.add(SpacePermission.createUserSpacePermission(type, of(space), creator));
        }
    }

    /** Says whether the groups of a user, who may be nobody, permit that. */
    boolean permits(String name, String permission, String space) {
        return spaces.containsKey(space)
                && of(space).getPermissions().stream()
                        .filter(given -> given.getType().equals(permission))
                        .anyMatch(given -> given.isUserPermission()
                                ? given.getUserSubject().getName().equals(name)
                                : groups.getOrDefault(given.getGroup(), Set.of())
                                        .contains(name));
    }

    Set<String> members(String group) {
        return groups.computeIfAbsent(group, name -> new TreeSet<>());
    }

    Space of(String key) {
        return Optional.ofNullable(spaces.get(key)).orElseThrow();
    }

    /** Returns all that can be read back: group members, and permissions as space, group and type. */
    Set<String> readBack() {
        Set<String> all = new TreeSet<>();
        groups.forEach((group, members) -> all.add(group + "=" + members));
        permissions.forEach(given -> all.add(given.getSpace().getKey()
                + " "
                + (given.isUserPermission() ? given.getUserSubject().getName() : given.getGroup())
                + " "
                + given.getType()));
        return all;
    }

    private void change() {
        if (changesLeft-- <= 0) {
            throw new IllegalStateException("killed");
        }
        changes++;
    }

    private record Named(String getName) implements Group {}

    @Override
    public @Nullable Group getGroup(String name) {
        return groups.containsKey(name) ? new Named(name) : null;
    }

    @Override
    public Pager<String> getMemberNames(Group group) {
        return List.copyOf(groups.getOrDefault(group.getName(), Set.of()))::iterator;
    }

    @Override
    public Group createGroup(String name) {
        change();
        groups.put(name, new TreeSet<>());
        return new Named(name);
    }

    @Override
    public void removeGroup(Group group) {
        change();
        groups.remove(group.getName());
        permissions.removeIf(given -> group.getName().equals(given.getGroup()));
    }

    @Override
    public void addMembership(Group group, User user) {
        change();
        members(group.getName()).add(user.getName());
    }

    @Override
    public void removeMembership(Group group, User user) {
        change();
        members(group.getName()).remove(user.getName());
    }

    @Override
    public boolean hasMembership(Group group, User user) {
        return members(group.getName()).contains(user.getName());
    }

    @Override
    public void savePermission(SpacePermission permission) {
        change();
        permissions.add(permission);
    }

    @Override
    public void removePermission(SpacePermission permission) {
        change();
        permissions.remove(permission);
    }
}
