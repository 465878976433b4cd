package org.gilde.confluence.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The cohorts there are. What changes anything wants a transaction. */
public interface Cohorts {

    /** Returns a cohort. */
    Optional<Cohort> find(long id);

    /** Returns the cohort of a course run that Statements tell of. */
    Optional<Cohort> ofRun(String run);

    /** Returns the cohort whose Learning Community that is or becomes, unless it ended. */
    Optional<Cohort> of(String community);

    /** Returns the cohorts under a community, whatever their standing, the latest first. */
    List<Cohort> under(String parent);

    /** Returns the cohorts of a standing, the latest first. */
    List<Cohort> all(CohortStanding standing);

    /** Returns those that have to be looked after now, the longest due first. */
    List<Cohort> due(Instant now);

    /**
     * Adds a cohort. There is one for each course run that Statements tell of.
     *
     * @return the same, with its id
     * @throws RuntimeException if there is one for that run
     */
    Cohort add(Cohort cohort);

    /** Keeps it in place of what was kept under its id, but for when it is due. */
    void keep(Cohort cohort);

    /** Has everybody else who holds this cohort wait until the transaction ends. Nothing if there is none. */
    void hold(long id);

    /** Has it looked after as soon as may be. */
    void wake(long id, Instant now);

    /** Has it looked after later, unless somebody woke it since it was read. */
    void rest(Cohort read, Instant until);
}
