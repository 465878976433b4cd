package org.gilde.workbench.service;

import com.atlassian.confluence.core.ContentEntityObject;
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
        if (target instanceof Space) {
            return access.may(viewer, right(permission), ((Space) target).getId());
        }
        if (target instanceof Comment) {
            return hasPermission(user, permission, ((Comment) target).getContainer());
        }
        if (target instanceof Page) {
            return stored((Page) target)
                    .filter(page -> onPage(viewer, permission, page))
                    .isPresent();
        }
        throw new UnsupportedOperationException("workbench does not stand in for PermissionManager#hasPermission on "
                + target.getClass().getName());
    }

    @Override
    public boolean hasCreatePermission(@Nullable ConfluenceUser user, Object container, Class<?> typeToCreate) {
        Viewer viewer = viewers.of(user);
        if (container instanceof Space && typeToCreate == Page.class) {
            return access.may(viewer, SpaceRight.EDIT, ((Space) container).getId());
        }
        if (container instanceof Page && typeToCreate == Page.class) {
            return stored((Page) container)
                    .filter(page -> access.mayView(viewer, page) && access.may(viewer, SpaceRight.EDIT, page.space()))
                    .isPresent();
        }
        if (container instanceof Page && typeToCreate == Comment.class) {
            return stored((Page) container)
                    .filter(page -> access.mayComment(viewer, page))
                    .isPresent();
        }
        throw new UnsupportedOperationException(
                "workbench does not stand in for PermissionManager#hasCreatePermission of " + typeToCreate.getName());
    }

    private boolean onPage(Viewer viewer, Permission permission, WikiPage page) {
        switch (right(permission)) {
            case VIEW:
                return access.mayView(viewer, page);
            case EDIT:
                return access.mayEdit(viewer, page);
            default:
                return access.mayView(viewer, page) && access.may(viewer, SpaceRight.ADMINISTER, page.space());
        }
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
