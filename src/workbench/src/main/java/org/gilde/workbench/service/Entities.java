package org.gilde.workbench.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.Comments;
import org.gilde.workbench.content.PageLabels;
import org.gilde.workbench.content.Pages;
import org.gilde.workbench.content.Spaces;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.permission.SpacePermissions;
import org.gilde.workbench.user.Users;

/** Makes what apps see of content. */
public final class Entities {
    private final Spaces spaces;
    private final Pages pages;
    private final PageLabels labels;
    private final Comments comments;
    private final Users users;
    private final SpacePermissions permissions;
    private final Restrictions restrictions;

    /** Reads what belongs to content from there. */
    public Entities(
            Spaces spaces,
            Pages pages,
            PageLabels labels,
            Comments comments,
            Users users,
            SpacePermissions permissions,
            Restrictions restrictions) {
        this.spaces = spaces;
        this.pages = pages;
        this.labels = labels;
        this.comments = comments;
        this.users = users;
        this.permissions = permissions;
        this.restrictions = restrictions;
    }

    /** Returns a space as apps see it. */
    public Space space(WikiSpace space) {
        return new StoredSpace(space, this);
    }

    List<SpacePermission> permissions(Space space) {
        return SpacePermissionAnswers.of(space, permissions, this::user);
    }

    List<Label> labels(long page) {
        return labels.of(page).stream().map(Label::new).toList();
    }

    List<Page> children(long page) {
        return pages.children(page).stream()
                .flatMap(child -> page(child).stream())
                .toList();
    }

    boolean isRestricted(long page, Restrictions.Kind kind) {
        return !restrictions.of(page, kind).isEmpty();
    }

    Optional<Page> page(long id) {
        return pages.find(id).flatMap(this::page);
    }

    /** Returns a page as apps see it; nothing for a blog post. */
    Optional<Page> page(WikiPage page) {
        return content(page) instanceof Page known ? Optional.of(known) : Optional.empty();
    }

    Optional<ConfluenceUser> user(String key) {
        return users.byKey(key).map(AccountUser::new);
    }

    /** Returns a page or a blog post as apps see it, with its space and creator. */
    public AbstractPage content(WikiPage page) {
        Space space = spaces.find(page.space()).map(this::space).orElseGet(() -> new Space(page.spaceKey()));
        StoredContent stored = new StoredContent(page, space, this);
        AbstractPage entity = page.isPost() ? new StoredPost(stored) : new StoredPage(stored);
        user(page.creator()).ifPresent(entity::setCreator);
        user(page.modifier()).ifPresent(entity::setLastModifier);
        return entity;
    }

    /** Returns a comment as apps see it, with what it is under and who wrote it. */
    public Comment comment(WikiComment comment, WikiPage page) {
        Comment entity = new StoredComment(content(page));
        entity.setId(comment.id());
        user(comment.creator()).ifPresent(entity::setCreator);
        return entity;
    }

    List<Comment> comments(WikiPage page) {
        return comments.on(page.id()).stream()
                .map(comment -> comment(comment, page))
                .toList();
    }

    private static final class StoredComment extends Comment {
        private final AbstractPage container;

        StoredComment(AbstractPage container) {
            this.container = container;
        }

        @Override
        public ContentEntityObject getContainer() {
            return container;
        }
    }
}
