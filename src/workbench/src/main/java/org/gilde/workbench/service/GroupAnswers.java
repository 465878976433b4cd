package org.gilde.workbench.service;

import com.atlassian.user.EntityException;
import com.atlassian.user.Group;
import com.atlassian.user.GroupManager;
import com.atlassian.user.User;
import com.atlassian.user.search.page.Pager;
import java.util.List;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Users;
import org.gilde.workbench.user.WikiUser;
import org.jspecify.annotations.Nullable;

/** Answers for groups, and changes them. */
final class GroupAnswers implements GroupManager {
    private final Groups groups;
    private final Users users;

    GroupAnswers(Groups groups, Users users) {
        this.groups = groups;
        this.users = users;
    }

    /** A group, as apps see it. */
    private record Named(String name) implements Group {
        @Override
        public String getName() {
            return name;
        }
    }

    @Override
    public @Nullable Group getGroup(String name) {
        return groups.exists(name) ? new Named(name) : null;
    }

    @Override
    public Pager<String> getMemberNames(Group group) {
        List<String> names =
                groups.members(group.getName()).stream().map(WikiUser::name).toList();
        return names::iterator;
    }

    @Override
    public Group createGroup(String name) throws EntityException {
        if (groups.exists(name)) {
            throw new EntityException("There is a group " + name);
        }
        groups.create(name);
        return new Named(name);
    }

    @Override
    public void removeGroup(Group group) {
        groups.delete(group.getName());
    }

    @Override
    public void addMembership(Group group, User user) throws EntityException {
        groups.add(group.getName(), account(user));
    }

    @Override
    public void removeMembership(Group group, User user) throws EntityException {
        groups.remove(group.getName(), account(user));
    }

    @Override
    public boolean hasMembership(Group group, User user) throws EntityException {
        return groups.of(account(user)).contains(group.getName());
    }

    private WikiUser account(User user) throws EntityException {
        return users.byName(user.getName()).orElseThrow(() -> new EntityException("There is no such user"));
    }
}
