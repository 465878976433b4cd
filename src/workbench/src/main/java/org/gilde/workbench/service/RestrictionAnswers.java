package org.gilde.workbench.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import java.util.ArrayList;
import java.util.List;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.permission.Restrictions.Kind;

/** Answers for who alone may see pages. */
final class RestrictionAnswers implements ContentPermissionManager {
    private final Restrictions restrictions;

    RestrictionAnswers(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public void addContentPermission(ContentPermission permission, ContentEntityObject content) {
        if (!(content instanceof Page) || !ContentPermission.VIEW_PERMISSION.equals(permission.getType())) {
            throw new UnsupportedOperationException(
                    "workbench does not stand in for ContentPermissionManager#addContentPermission of "
                            + permission.getType() + " and "
                            + content.getClass().getName());
        }
        List<Holder> holders = new ArrayList<>(restrictions.of(content.getId(), Kind.VIEW));
        holders.add(Holder.group(permission.getGroupName()));
        restrictions.restrict(content.getId(), Kind.VIEW, holders);
    }
}
