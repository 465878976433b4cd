package org.gilde.confluence.learning;

import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** Which items are shared with whom. Both changes are idempotent and want a transaction. */
public interface Shares {

    /** Adds a community to the audience of a person's item; nothing if that person has no such item. */
    Optional<Audience> add(PersonKey person, long item, String community);

    /** Takes a community out of the audience of a person's item; nothing if that person has no such item. */
    Optional<Audience> remove(PersonKey person, long item, String community);
}
