package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Optional;

/** What the organization chose for new items of which learning systems tell. */
@FunctionalInterface
public interface DefaultAudience {

    /** Returns the choice in force, if fellow members may know that such an item was completed; else nothing. */
    Optional<Choice> current();

    /**
     * One choice that gives new items to the fellow members of their owners.
     *
     * @param id 1 or more, and never the same again: what one choice gave is seen only while it holds
     * @param since only what began after that is given
     */
    record Choice(int id, Instant since) {}
}
