package org.gilde.confluence.tending;

import org.gilde.confluence.people.PersonKey;

/**
 * A mail that is to be written to somebody.
 *
 * @param key the same letter is written once ever
 */
public record Letter(String key, String community, PersonKey to, Kind kind) {

    /** What it is about. */
    public enum Kind {
        /** Somebody is invited to become a member. */
        INVITED,
        /** A member who wrote nothing for a while is asked back, by a letter that says nothing of that. */
        QUIET
    }
}
