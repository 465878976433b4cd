package org.gilde.confluence.community;

import org.gilde.confluence.people.PersonKey;

/** Hears of what people do themselves about belonging, in the transaction in which it is done. */
public interface OwnMoves {

    /** Somebody became a member by joining or by accepting an invitation. */
    void joined(PersonKey person, String community);

    /** Somebody who was a member left. */
    void left(PersonKey person, String community);
}
