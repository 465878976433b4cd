package org.gilde.workbench.service;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.SpacePermission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import org.gilde.workbench.content.WikiSpace;
import org.jspecify.annotations.Nullable;

/** A space of the wiki, as apps see it. Its home page, creator and permissions are read when asked for. */
final class StoredSpace extends Space {
    private final WikiSpace space;
    private final Entities entities;

    StoredSpace(WikiSpace space, Entities entities) {
        super(space.key());
        this.space = space;
        this.entities = entities;
        setId(space.id());
        setName(space.name());
    }

    @Override
    public @Nullable Page getHomePage() {
        Page chosen = super.getHomePage();
        return chosen == null ? space.homePage().flatMap(entities::page).orElse(null) : chosen;
    }

    @Override
    public @Nullable ConfluenceUser getCreator() {
        return entities.user(space.creator()).orElse(null);
    }

    @Override
    public List<SpacePermission> getPermissions() {
        return entities.permissions(this);
    }
}
