package org.gilde.confluence.cohort;

import java.util.Collection;
import java.util.Map;
import org.gilde.confluence.people.PersonKey;

/** Whom a cohort brought into its Learning Community. What changes anything wants a transaction. */
public interface Roster {

    /** How somebody of a cohort came to be a member. */
    enum Way {
        /** By the cohort: whoever leaves the run leaves the community. */
        COHORT,
        /** By hand, before the cohort: nobody but a person takes them out. */
        HAND
    }

    /** Returns everybody of the cohort for whom it was seen to, and how they came to be a member. One query. */
    Map<PersonKey, Way> of(long cohort);

    /** Returns for how many it was seen to. One query. */
    int count(long cohort);

    /**
     * Notes people.
     *
     * @throws RuntimeException if one of them is noted already
     */
    void add(long cohort, Collection<PersonKey> people, Way way);

    /** Forgets people; no matter if one is not noted. */
    void remove(long cohort, Collection<PersonKey> people);

    /** Forgets a person, of whichever cohort. */
    void forget(PersonKey person);
}
