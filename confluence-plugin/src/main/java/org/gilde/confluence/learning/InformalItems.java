package org.gilde.confluence.learning;

import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/**
 * The items that people added themselves, beside those that learning systems tell of. Nobody but the owner changes one:
 * what is another's, or formal, is not there. Changes want a transaction.
 */
public interface InformalItems {

    /** Keeps a new item, for its owner's eyes only. Returns its id. */
    long add(PersonKey person, InformalItem item);

    /** Returns a person's own informal item; nothing if that person has no such item. */
    Optional<InformalItem> find(PersonKey person, long id);

    /** Keeps this in place of an item, whose audience stays. Says whether that person has such an item. */
    boolean change(PersonKey person, long id, InformalItem item);

    /** Forgets an item and whom it was shared with. Says whether that person had such an item. */
    boolean remove(PersonKey person, long id);
}
