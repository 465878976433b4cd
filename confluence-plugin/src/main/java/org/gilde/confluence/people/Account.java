package org.gilde.confluence.people;

import java.util.Optional;

/**
 * What the wiki knows of a user who is there.
 *
 * @param name to log in with
 * @param mail address, where there is one
 * @param active whether the user may log in: one that was deactivated may not
 */
public record Account(String name, Optional<String> mail, boolean active) {}
