package org.gilde.confluence.community;

import java.util.Optional;

/** Confluence's Spaces by key. */
public interface Spaces {

    /** Returns the name of a Space that the current user may see. */
    Optional<String> name(String space);
}
