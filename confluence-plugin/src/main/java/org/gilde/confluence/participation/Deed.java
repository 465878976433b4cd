package org.gilde.confluence.participation;

import java.time.LocalDate;
import org.gilde.confluence.people.PersonKey;

/**
 * Something that somebody did in a community.
 *
 * @param community key of its Space
 * @param content id of the page or blog post that was read or written, of the comment that was written, or of whatever
 *     somebody else wrote and this person likes
 * @param day on which it was done; to read a page again on another day is another deed
 */
public record Deed(PersonKey person, String community, Act act, long content, LocalDate day) {

    /** Returns what tells it from all other deeds: told twice, or in another community meanwhile, it is the same one. */
    public String identity() {
        String when = act == Act.READ ? day.toString() : "";
        return person.value() + "\n" + act + "\n" + content + "\n" + when;
    }
}
