package org.gilde.confluence.participation;

import java.time.LocalDate;
import org.gilde.confluence.people.PersonKey;

/**
 * Something that somebody did in a community.
 *
 * @param community key of its Space
 * @param content id of the page that was read or written, or of the comment
 * @param day on which it was done; to read a page again on another day is another deed
 */
public record Deed(PersonKey person, String community, Act act, long content, LocalDate day) {}
