package org.gilde.confluence.people;

import java.util.Optional;

/** Who is asking. */
public interface CurrentPerson {

    /** Returns the one logged in; nothing for an anonymous reader. */
    Optional<PersonKey> key();

    /** Says whether that is an administrator. */
    boolean isAdministrator();
}
