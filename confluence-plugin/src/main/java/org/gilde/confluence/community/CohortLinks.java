package org.gilde.confluence.community;

/** Which Learning Communities are in step with the people of a course run. */
public interface CohortLinks {

    /** Says whether a cohort is linked. One query. */
    boolean isLinked(String community);
}
