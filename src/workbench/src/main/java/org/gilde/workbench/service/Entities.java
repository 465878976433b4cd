package org.gilde.workbench.service;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import org.gilde.workbench.content.PageLabels;
import org.gilde.workbench.content.Spaces;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.user.Users;

/** Makes what apps see of content. */
public final class Entities {
    private final Spaces spaces;
    private final PageLabels labels;
    private final Users users;

    /** Reads what belongs to content from there. */
    public Entities(Spaces spaces, PageLabels labels, Users users) {
        this.spaces = spaces;
        this.labels = labels;
        this.users = users;
    }

    /** Returns a space as apps see it. */
    public Space space(WikiSpace space) {
        Space entity = new Space(space.key());
        entity.setId(space.id());
        entity.setName(space.name());
        return entity;
    }

    /** Returns a page as apps see it, with its space and creator. */
    public Page page(WikiPage page) {
        Space space = spaces.find(page.space()).map(this::space).orElseGet(() -> new Space(page.spaceKey()));
        Page entity = new StoredPage(page, space, labels);
        users.byKey(page.creator()).map(AccountUser::new).ifPresent(entity::setCreator);
        return entity;
    }
}
