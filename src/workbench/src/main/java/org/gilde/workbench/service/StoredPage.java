package org.gilde.workbench.service;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import com.atlassian.confluence.spaces.Space;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.gilde.workbench.content.Addresses;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.permission.Restrictions.Kind;
import org.jspecify.annotations.Nullable;

/** A page of the wiki, as apps see it. What belongs to it is read when asked for. */
final class StoredPage extends Page {
    private final WikiPage page;
    private final Entities entities;
    private final Supplier<List<Comment>> comments;

    StoredPage(WikiPage page, Space space, Entities entities, Supplier<List<Comment>> comments) {
        this.page = page;
        this.entities = entities;
        this.comments = comments;
        setId(page.id());
        setTitle(page.title());
        setBodyAsString(page.body());
        setVersion(page.version());
        setCreationDate(Date.from(page.created()));
        setLastModificationDate(Date.from(page.modified()));
        setSpace(space);
    }

    @Override
    public List<Label> getLabels() {
        return entities.labels(page.id());
    }

    @Override
    public @Nullable Page getParent() {
        Page chosen = super.getParent();
        return chosen == null ? page.parent().flatMap(entities::page).orElse(null) : chosen;
    }

    @Override
    public List<Page> getChildren() {
        return entities.children(page.id());
    }

    @Override
    public @Nullable ContentPermissionSet getContentPermissionSet(String type) {
        Kind kind = ContentPermission.VIEW_PERMISSION.equals(type) ? Kind.VIEW : Kind.EDIT;
        return entities.isRestricted(page.id(), kind) ? new Holders() : null;
    }

    /** A set is only told where somebody is in it. */
    private static final class Holders extends ContentPermissionSet {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    @Override
    public List<Comment> getComments() {
        return comments.get();
    }

    @Override
    public String getUrlPath() {
        return Addresses.page(page);
    }
}
