package org.gilde.workbench.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Optional;
import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.permission.Access;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.Viewer;
import org.jspecify.annotations.Nullable;

/** Answers who may do what, by the wiki's own rules. */
final class PermissionAnswers implements PermissionManager {
    private final Viewers viewers;
    private final Access access;
    private final Pages pages;

    PermissionAnswers(Viewers viewers, Access access, Pages pages) {
        this.viewers = viewers;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public boolean hasPermission(@Nullable ConfluenceUser user, Permission permission, Object target) {
        Viewer viewer = viewers.of(user);
        if (target == TARGET_APPLICATION) {
            return permission == Permission.VIEW || viewer.administrator();
        }
        if (target instanceof Space space) {
            return access.may(viewer, right(permission), space.getId());
        }
        if (target instanceof Comment comment) {
            return hasPermission(user, permission, comment.getContainer());
        }
        if (target instanceof AbstractPage page) {
            return stored(page)
                    .filter(found -> onPage(viewer, permission, found))
                    .isPresent();
        }
        throw new UnsupportedOperationException("workbench does not stand in for PermissionManager#hasPermission on "
                + target.getClass().getName());
    }

    @Override
    public boolean hasCreatePermission(@Nullable ConfluenceUser user, Object container, Class<?> typeToCreate) {
        Viewer viewer = viewers.of(user);
        if (container == TARGET_APPLICATION && typeToCreate == Space.class) {
            return viewer.administrator() || viewer.groups().contains(Groups.USERS);
        }
        if (container instanceof Space space && AbstractPage.class.isAssignableFrom(typeToCreate)) {
            return access.may(viewer, SpaceRight.EDIT, space.getId());
        }
        if (container instanceof Page page && typeToCreate == Page.class) {
            return stored(page)
                    .filter(found ->
                            access.mayView(viewer, found) && access.may(viewer, SpaceRight.EDIT, found.space()))
                    .isPresent();
        }
        if (container instanceof AbstractPage page && typeToCreate == Comment.class) {
            return stored(page)
                    .filter(found -> access.mayComment(viewer, found))
                    .isPresent();
        }
        throw new UnsupportedOperationException(
                "workbench does not stand in for PermissionManager#hasCreatePermission of " + typeToCreate.getName());
    }

    private boolean onPage(Viewer viewer, Permission permission, WikiPage page) {
        return switch (right(permission)) {
            case VIEW -> access.mayView(viewer, page);
            case EDIT -> access.mayEdit(viewer, page);
            default -> access.mayView(viewer, page) && access.may(viewer, SpaceRight.ADMINISTER, page.space());
        };
    }

    // The page is read anew: what an app holds may be older than its restrictions.
    private Optional<WikiPage> stored(ContentEntityObject entity) {
        return pages.find(entity.getId());
    }

    private static SpaceRight right(Permission permission) {
        if (permission == Permission.VIEW) {
            return SpaceRight.VIEW;
        }
        if (permission == Permission.EDIT) {
            return SpaceRight.EDIT;
        }
        if (permission == Permission.ADMINISTER) {
            return SpaceRight.ADMINISTER;
        }
        throw new UnsupportedOperationException("workbench does not stand in for Permission#" + permission);
    }
}
