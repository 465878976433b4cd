package org.gilde.confluence.community;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Confluence's Spaces by key. */
public interface Spaces {

    /** Returns the name of a Space that the current user may see. */
    Optional<String> name(String space);

    /** Returns the names of those of these Spaces that the current user may see, by key. */
    default Map<String, String> names(Set<String> spaces) {
        Map<String, String> names = new HashMap<>();
        spaces.forEach(space -> name(space).ifPresent(name -> names.put(space, name)));
        return names;
    }
}
