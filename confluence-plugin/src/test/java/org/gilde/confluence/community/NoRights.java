package org.gilde.confluence.community;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Permissions that nobody looks at. */
public class NoRights implements Rights {
    @Override
    public void permit(String community, Doors doors) {
        // Nobody looks.
    }

    @Override
    public void place(String community, Map<PersonKey, Optional<Role>> people) {
        // Nobody looks.
    }

    @Override
    public Map<PersonKey, Set<Role>> placed(String community) {
        return Map.of();
    }

    @Override
    public void clear(String community) {
        // Nobody looks.
    }
}
