package org.gilde.confluence.host;

import com.atlassian.confluence.spaces.SpaceManager;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.people.PersonKey;

/** Spaces that nobody may make here, and that can be asked for all the same. */
final class NoSpaceMaking implements SpaceMaking {
    private final SpaceManager spaces;
    private final SpaceMaking refusal;

    NoSpaceMaking(SpaceManager spaces, SpaceMaking refusal) {
        this.spaces = spaces;
        this.refusal = refusal;
    }

    @Override
    public boolean mayCreate(PersonKey person) {
        return false;
    }

    @Override
    public boolean exists(String space) {
        return spaces.getSpace(space) != null;
    }

    @Override
    public void create(String space, String name, PersonKey creator) {
        refusal.create(space, name, creator);
    }

    @Override
    public long page(
            String space,
            Optional<String> parent,
            String title,
            String storage,
            Set<String> labels,
            PersonKey creator) {
        return refusal.page(space, parent, title, storage, labels, creator);
    }

    @Override
    public void keepForThoseInCharge(String space, long page) {
        refusal.keepForThoseInCharge(space, page);
    }

    @Override
    public void archive(String space) {
        refusal.archive(space);
    }

    @Override
    public void delete(String space) {
        refusal.delete(space);
    }
}
