package org.gilde.workbench.service;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the wiki, as apps see it. */
final class StoredPage extends Page {
    private final StoredContent stored;

    StoredPage(StoredContent stored) {
        this.stored = stored;
        stored.fill(this);
    }

    @Override
    public @Nullable Page getParent() {
        Page chosen = super.getParent();
        return chosen == null
                ? stored.page().parent().flatMap(stored.entities()::page).orElse(null)
                : chosen;
    }

    @Override
    public List<Page> getChildren() {
        return stored.entities().children(stored.page().id());
    }

    @Override
    public List<Label> getLabels() {
        return stored.labels();
    }

    @Override
    public @Nullable ContentPermissionSet getContentPermissionSet(String type) {
        return stored.permissions(type);
    }

    @Override
    public List<Comment> getComments() {
        return stored.comments();
    }

    @Override
    public String getUrlPath() {
        return stored.urlPath();
    }
}
