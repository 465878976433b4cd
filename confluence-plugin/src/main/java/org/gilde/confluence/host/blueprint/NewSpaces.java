package org.gilde.confluence.host.blueprint;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import org.gilde.confluence.people.PersonKey;
import org.jspecify.annotations.Nullable;

/** Knows which Spaces are being made right now. */
public final class NewSpaces {
    private final SpaceManager spaces;

    /** Asks there. */
    public NewSpaces(SpaceManager spaces) {
        this.spaces = spaces;
    }

    /** Says whether a Space is not there yet, or this person's own, in which nobody wrote anything yet. */
    public boolean isFresh(String key, PersonKey person) {
        Space space = spaces.getSpace(key);
        return space == null || (isOf(space, person) && isUntouched(space.getHomePage()));
    }

    private static boolean isOf(Space space, PersonKey person) {
        return space.getCreator() != null
                && space.getCreator().getKey().getStringValue().equals(person.value());
    }

    private static boolean isUntouched(@Nullable Page home) {
        return home == null || home.getVersion() == 1;
    }
}
