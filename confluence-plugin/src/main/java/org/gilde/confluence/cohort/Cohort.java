package org.gilde.confluence.cohort;

import java.time.Instant;

/**
 * The people of one course run.
 *
 * @param id 0 until it is kept
 * @param origin xAPI id of the run's Activity, or the name of a group; empty for a list
 * @param name what the run is called by whoever brought it here; empty where its Activity has a title
 * @param parent key of the community above; empty while there is none
 * @param community key of its Learning Community, or of the one being made; empty while there is none
 * @param list number of the list that holds; 0 while none does
 * @param since when it came to this standing
 * @param due when it has to be looked after next
 */
public record Cohort(
        long id,
        Source source,
        String origin,
        String name,
        String parent,
        String community,
        CohortStanding standing,
        int list,
        Instant since,
        Instant due) {

    /** Returns the same with another standing. */
    public Cohort at(CohortStanding next, String above, String own, Instant now) {
        return new Cohort(id, source, origin, name, above, own, next, list, now, due);
    }

    /** Returns the same, for the people of another list. */
    public Cohort holding(int number) {
        return new Cohort(id, source, origin, name, parent, community, standing, number, since, due);
    }
}
