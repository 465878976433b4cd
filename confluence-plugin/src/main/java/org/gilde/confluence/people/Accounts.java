package org.gilde.confluence.people;

import java.util.Optional;

/** The accounts of users. */
@FunctionalInterface
public interface Accounts {

    /** Returns a user's account; nothing if the user is gone. */
    Optional<Account> of(PersonKey person);
}
