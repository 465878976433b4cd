package org.gilde.confluence.learning;

import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * What an administrator set.
 *
 * @param bridgeAccount the user who, besides administrators, may send learning events
 */
public record Settings(Optional<PersonKey> bridgeAccount) {

    /** Nothing set. */
    public static final Settings NONE = new Settings(Optional.empty());
}
