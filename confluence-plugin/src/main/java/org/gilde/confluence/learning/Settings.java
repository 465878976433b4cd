package org.gilde.confluence.learning;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * What an administrator set.
 *
 * @param bridgeAccount the user who, besides administrators, may send learning events
 * @param accountHomePages home pages of xAPI accounts whose names are user names here
 */
public record Settings(Optional<PersonKey> bridgeAccount, List<String> accountHomePages) {

    /** Nothing set. */
    public static final Settings NONE = new Settings(Optional.empty(), List.of());

    /** Keeps its own copy. */
    public Settings {
        accountHomePages = List.copyOf(accountHomePages);
    }
}
