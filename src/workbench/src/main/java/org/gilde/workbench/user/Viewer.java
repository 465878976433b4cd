package org.gilde.workbench.user;

import java.util.List;
import java.util.Optional;

/**
 * Whoever looks: a person with the groups that count for permissions, or nobody in particular.
 *
 * @param administrator member of {@code confluence-administrators}, who may do everything
 */
public record Viewer(Optional<WikiUser> user, List<String> groups, boolean administrator) {

    /** Somebody who did not log in. */
    public static final Viewer ANONYMOUS = new Viewer(Optional.empty(), List.of(), false);

    /** Returns whether somebody is logged in. */
    public boolean isKnown() {
        return user.isPresent();
    }

    /** Returns the key of the person, or an empty text for nobody. */
    public String key() {
        return user.map(WikiUser::key).orElse("");
    }
}
