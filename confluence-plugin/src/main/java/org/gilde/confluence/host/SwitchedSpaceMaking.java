package org.gilde.confluence.host;

import com.atlassian.confluence.spaces.SpaceManager;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;
import org.gilde.confluence.people.PersonKey;

/** Spaces that nobody may make while that is off, and that can be asked for all the same. */
final class SwitchedSpaceMaking implements SpaceMaking {
    private final Linked features;
    private final SpaceManager spaces;
    private final SpaceMaking making;

    SwitchedSpaceMaking(Linked features, SpaceManager spaces, SpaceMaking making) {
        this.features = features;
        this.spaces = spaces;
        this.making = making;
    }

    @Override
    public boolean mayCreate(PersonKey person) {
        return features.isOn(Feature.MAKING) && making.mayCreate(person);
    }

    @Override
    public boolean exists(String space) {
        return spaces.getSpace(space) != null;
    }

    @Override
    public void create(String space, String name, PersonKey creator) {
        making.create(space, name, creator);
    }

    @Override
    public long page(
            String space,
            Optional<String> parent,
            String title,
            String storage,
            Set<String> labels,
            PersonKey creator) {
        return making.page(space, parent, title, storage, labels, creator);
    }

    @Override
    public void keepForThoseInCharge(String space, long page) {
        making.keepForThoseInCharge(space, page);
    }

    @Override
    public void archive(String space) {
        making.archive(space);
    }

    @Override
    public void delete(String space) {
        making.delete(space);
    }
}
