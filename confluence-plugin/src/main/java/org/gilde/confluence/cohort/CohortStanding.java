package org.gilde.confluence.cohort;

/** How far a cohort is on its way to being a community. */
public enum CohortStanding {
    /** Too few people yet, or no community that its topics fit. */
    WAITING,
    /** Waits for the coordinator of the community above to make it. */
    PROPOSED,
    /** Its Learning Community is being made. */
    MAKING,
    /** Its people are the members of a Learning Community, in step with the run. */
    LINKED,
    /** A coordinator does not want it. */
    DISMISSED,
    /** Its Learning Community was closed or deleted. Nothing is done for it any more. */
    ENDED
}
