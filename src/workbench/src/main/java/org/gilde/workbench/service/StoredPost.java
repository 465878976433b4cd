package org.gilde.workbench.service;

import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.BlogPost;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blog post of the wiki, as apps see it. */
final class StoredPost extends BlogPost {
    private final StoredContent stored;

    StoredPost(StoredContent stored) {
        this.stored = stored;
        stored.fill(this);
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
