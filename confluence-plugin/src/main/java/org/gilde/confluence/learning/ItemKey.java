package org.gilde.confluence.learning;

import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Sha256;

/**
 * What an item is about: one person, one activity.
 *
 * @param activity {@link Activity#key}
 */
public record ItemKey(PersonKey person, String activity) {

    /** Returns both in 64 characters. */
    public String hash() {
        return Sha256.of(person.value() + "\n" + activity);
    }
}
