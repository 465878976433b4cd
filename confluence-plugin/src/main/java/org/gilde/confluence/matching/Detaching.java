package org.gilde.confluence.matching;

import java.util.OptionalInt;
import org.gilde.confluence.people.PersonKey;

/** Gives back what was taken for the wrong person. */
@FunctionalInterface
public interface Detaching {
    /** The longest note there is, in characters. */
    int LONGEST_NOTE = 450;

    /**
     * Takes an item off a person who says that it is not theirs. What it is made of waits again, and rules take the
     * Actors it was said of for that person no more. Runs in a transaction of its own, or in the one there is.
     *
     * @param note for the administrator who decides; cut where it is too long
     * @return how many events wait again; nothing where the person has no such item
     */
    OptionalInt notMine(PersonKey person, long item, String note);
}
