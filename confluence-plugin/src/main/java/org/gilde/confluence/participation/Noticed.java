package org.gilde.confluence.participation;

import java.time.LocalDate;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * What somebody was seen to do, or to take back.
 *
 * @param person nobody for an anonymous reader
 * @param space key of the Space, whether it is a community or not; of what is taken back it does not matter
 * @param isTakenBack whether it is done no longer
 */
record Noticed(Optional<PersonKey> person, String space, Act act, long content, LocalDate day, boolean isTakenBack) {

    /** Returns it as a deed; nothing without a person. */
    Optional<Deed> deed() {
        return person.map(known -> new Deed(known, space, act, content, day));
    }
}
