package org.gilde.confluence.learning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Which items are shared with whom. All changes are idempotent and want a transaction. */
public interface Shares {

    /** Returns where a person stands with an own item; nothing if that person has no such item. */
    Optional<Standing> standing(PersonKey person, long item);

    /** Puts a recipient into the audience of a person's item, in place of what they might know before. */
    Optional<Audience> put(PersonKey person, long item, Share share);

    /**
     * Does so with all of a person's items of which that recipient would learn something now.
     *
     * @param topics labels; empty for whatever topic
     * @return how many items these are
     */
    int putAll(PersonKey person, Set<String> topics, Share share);

    /**
     * Takes a recipient out of the audience of a person's item, which no organization's choice gives from then on;
     * nothing if that person has no such item.
     */
    Optional<Audience> remove(PersonKey person, long item, String recipient);

    /**
     * Leaves nobody but the owner in the audiences of all items of a person, and has no organization's choice give any
     * of that person's items again. Returns how many items had others.
     */
    int removeAll(PersonKey person);

    /** Takes back everything that an organization's choice ever gave. What owners shared stays. */
    void takeBackGiven();

    /** Forgets the recipients of a person's items whose last day was before that one. */
    void tidy(PersonKey person, LocalDate today);
}
