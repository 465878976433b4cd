package org.gilde.confluence.community;

import java.util.Optional;

/** The communities by key. */
public interface Communities {

    /** Returns the name of a Space that the current user may see. */
    Optional<String> name(String community);
}
