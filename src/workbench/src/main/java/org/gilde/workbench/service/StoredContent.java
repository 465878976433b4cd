package org.gilde.workbench.service;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.spaces.Space;
import java.util.Date;
import java.util.List;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.permission.Restrictions.Kind;
import org.jspecify.annotations.Nullable;

/** What pages and blog posts have alike, as apps see it. What belongs to one is read when asked for. */
record StoredContent(WikiPage page, Space space, Entities entities) {

    void fill(AbstractPage entity) {
        entity.setId(page.id());
        entity.setTitle(page.title());
        entity.setBodyAsString(page.body());
        entity.setVersion(page.version());
        entity.setCreationDate(Date.from(page.created()));
        entity.setLastModificationDate(Date.from(page.modified()));
        entity.setSpace(space);
    }

    List<Label> labels() {
        return entities.labels(page.id());
    }

    List<Comment> comments() {
        return entities.comments(page);
    }

    @Nullable
    ContentPermissionSet permissions(String type) {
        Kind kind = ContentPermission.VIEW_PERMISSION.equals(type) ? Kind.VIEW : Kind.EDIT;
        return entities.isRestricted(page.id(), kind) ? new Holders() : null;
    }

    String urlPath() {
        return Addresses.page(page);
    }

    /** A set is only told where somebody is in it. */
    private static final class Holders extends ContentPermissionSet {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
