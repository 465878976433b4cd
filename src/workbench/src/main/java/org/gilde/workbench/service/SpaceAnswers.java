package org.gilde.workbench.service;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.user.User;
import org.gilde.workbench.content.Spaces;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.SpacePermissions;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.user.Users;
import org.jspecify.annotations.Nullable;

/** Answers for spaces. As in Confluence, whoever asks checks permissions. */
final class SpaceAnswers implements SpaceManager {
    private final Spaces spaces;
    private final SpacePermissions permissions;
    private final Users users;
    private final Entities entities;

    SpaceAnswers(Spaces spaces, SpacePermissions permissions, Users users, Entities entities) {
        this.spaces = spaces;
        this.permissions = permissions;
        this.users = users;
        this.entities = entities;
    }

    @Override
    public @Nullable Space getSpace(String key) {
        return spaces.find(key).map(entities::space).orElse(null);
    }

    @Override
    public Space createPrivateSpace(String key, String name, @Nullable String description, User creator) {
        String account = users.byName(creator.getName()).orElseThrow().key();
        WikiSpace space = spaces.create(key, name, description == null ? "" : description, account);
        permissions.grant(space.id(), Holder.user(account), SpaceRight.values());
        return entities.space(space);
    }

    @Override
    public void archiveSpace(Space space) {
        spaces.archive(space.getId());
    }

    @Override
    public void saveSpace(Space space) {
        Page home = space.getHomePage();
        if (home != null) {
            spaces.openWith(space.getId(), home.getId());
        }
    }

    @Override
    public Boolean removeSpace(Space space) {
        spaces.delete(space.getId());
        return true;
    }
}
