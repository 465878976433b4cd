package org.gilde.confluence.learning;

import java.util.Collection;
import org.gilde.confluence.people.PersonKey;

/** Keeps, for those it was about, who looked and what was done: nothing is shown and nothing done that it could not keep. */
public interface Witness {

    /** What an administrator can do about a person. */
    enum Act {
        /** Said that a name in a learning system is that person. */
        MATCHED,
        /** Undid that. */
        UNDONE,
        /** Made a link with which the person takes along what is kept. */
        HANDED_OVER
    }

    /**
     * Keeps that somebody is shown what others shared: once a day for each item. A fixed number of queries, and nothing
     * is written where nothing is new.
     *
     * @throws RuntimeException if it could not be kept
     */
    void saw(PersonKey viewer, Collection<SharedItem> items);

    /**
     * Keeps that an administrator did something about these people.
     *
     * @throws RuntimeException if it could not be kept
     */
    void acted(PersonKey administrator, Collection<PersonKey> people, Act act);
}
