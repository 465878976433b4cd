package org.gilde.confluence.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.security.SpacePermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.people.PersonKey;

/** Confluence's Spaces, made by hand instead of by its dialogs. Asks for no permissions: whoever calls did. */
public final class HostSpaceMaking implements SpaceMaking {
    private final SpaceManager spaces;
    private final PermissionManager permissions;
    private final UserAccessor users;
    private final PageMaking pages;
    private final SpacePermissionManager rights;
    private final PageRestrictions restrictions;

    /** Makes Spaces through these services. */
    public HostSpaceMaking(
            SpaceManager spaces,
            PermissionManager permissions,
            UserAccessor users,
            PageMaking pages,
            SpacePermissionManager rights,
            PageRestrictions restrictions) {
        this.spaces = spaces;
        this.permissions = permissions;
        this.users = users;
        this.pages = pages;
        this.rights = rights;
        this.restrictions = restrictions;
    }

    @Override
    public boolean mayCreate(PersonKey person) {
        ConfluenceUser user = users.getUserByKey(new UserKey(person.value()));
        return user != null
                && Permissions.mayCreate(permissions, user, PermissionManager.TARGET_APPLICATION, Space.class);
    }

    @Override
    public boolean exists(String space) {
        return spaces.getSpace(space) != null;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if somebody else made a Space of that key, or the creator is gone
     */
    @Override
    public void create(String space, String name, PersonKey creator) {
        ConfluenceUser user = user(creator);
        Space there = spaces.getSpace(space);
        if (there == null) {
            spaces.createPrivateSpace(space, name, "", user);
        } else if (there.getCreator() == null
                || !user.getKey().equals(there.getCreator().getKey())) {
            throw new IllegalStateException("somebody else made the Space " + space);
        } else {
            close(there);
        }
    }

    /** A Space that the host's dialog made is open to whoever the administrator chose for new ones. */
    private void close(Space space) {
        List.copyOf(space.getPermissions()).stream()
                .filter(given -> given.isGroupPermission() || given.isAnonymousPermission())
                .forEach(rights::removePermission);
    }

    @Override
    public long page(
            String space,
            Optional<String> parent,
            String title,
            String storage,
            Set<String> labels,
            PersonKey creator) {
        Page page = pages.make(need(space), parent, title, storage, user(creator));
        pages.label(page, labels);
        if (parent.isEmpty()) {
            Space opened = need(space);
            opened.setHomePage(page);
            spaces.saveSpace(opened);
        }
        return page.getId();
    }

    @Override
    public void keepForThoseInCharge(String space, long page) {
        restrictions.keepForThoseInCharge(space, pages.need(page));
    }

    @Override
    public void archive(String space) {
        spaces.archiveSpace(need(space));
    }

    @Override
    public void delete(String space) {
        Space there = spaces.getSpace(space);
        if (there != null) {
            HostMethod.REMOVE_SPACE.call(spaces, there);
        }
    }

    private Space need(String key) {
        return Optional.ofNullable(spaces.getSpace(key))
                .orElseThrow(() -> new IllegalStateException("there is no Space " + key));
    }

    private ConfluenceUser user(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(new UserKey(person.value())))
                .orElseThrow(() -> new IllegalStateException("the creator is no user any more"));
    }
}
