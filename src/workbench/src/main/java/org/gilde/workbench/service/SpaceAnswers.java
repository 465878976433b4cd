package org.gilde.workbench.service;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import org.gilde.workbench.content.Spaces;
import org.jspecify.annotations.Nullable;

/** Answers for spaces. As in Confluence, whoever asks checks permissions. */
final class SpaceAnswers implements SpaceManager {
    private final Spaces spaces;
    private final Entities entities;

    SpaceAnswers(Spaces spaces, Entities entities) {
        this.spaces = spaces;
        this.entities = entities;
    }

    @Override
    public @Nullable Space getSpace(String key) {
        return spaces.find(key).map(entities::space).orElse(null);
    }
}
