package org.gilde.confluence.host;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.EntityException;
import com.atlassian.user.Group;
import com.atlassian.user.GroupManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.cohort.Groups;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** Confluence's groups. */
final class HostGroups implements Groups {
    private final GroupManager groups;
    private final UserAccessor users;

    /** Asks the host. */
    public HostGroups(GroupManager groups, UserAccessor users) {
        this.groups = groups;
        this.users = users;
    }

    @Override
    public Optional<List<String>> names(String name) {
        try {
            @Nullable Group group = groups.getGroup(name);
            if (group == null) {
                return Optional.empty();
            }
            List<String> names = new ArrayList<>();
            groups.getMemberNames(group).forEach(names::add);
            return Optional.of(names);
        } catch (EntityException e) {
            throw new IllegalStateException("the group directory did not answer", e);
        }
    }

    @Override
    public boolean includes(String name, PersonKey person) {
        try {
            @Nullable Group group = groups.getGroup(name);
            @Nullable ConfluenceUser user = users.getUserByKey(new UserKey(person.value()));
            return group != null && user != null && groups.hasMembership(group, user);
        } catch (EntityException e) {
            throw new IllegalStateException("the group directory did not answer", e);
        }
    }
}
